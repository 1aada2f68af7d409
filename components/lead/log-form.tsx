'use client';
import { X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { IconButton } from '../ui/icon-button';
import { RefusalNote } from '../ui/refusal-note';
import { useShortcuts } from '../ui/use-shortcuts';
import { LogDay } from './log-day';
import { LogFields } from './log-fields';
import { useLog } from './use-log';

const sheetClass =
  'max-sm:fixed max-sm:inset-x-0 max-sm:bottom-14 max-sm:z-40 max-sm:max-h-[80dvh] max-sm:overflow-y-auto max-sm:rounded-b-none max-sm:shadow-dialog';

/**
 * 记一笔: what happened, what comes next and when. Always on the page; on a phone a sheet above the bottom
 * bar, opened from a bar of its own.
 */
export function LogForm() {
  const [isOpen, setOpen] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const close = () => setOpen(false);
  const log = useLog(close);
  const mayLog = log.kinds.length > 0;
  const begin = () => {
    setOpen(true);
    const area = form.current?.querySelector('textarea');
    area?.focus();
    // Folded on a phone it takes the focus only once it is shown.
    if (document.activeElement !== area) requestAnimationFrame(() => area?.focus());
  };
  useShortcuts({ l: begin }, mayLog);
  if (!mayLog) return null;
  return (
    <>
      <section
        aria-label="记一笔"
        className={classNames(
          'rounded-card border border-hairline bg-surface px-4 pt-2 pb-3',
          isOpen ? sheetClass : 'max-sm:hidden',
        )}
      >
        <header className="flex min-h-9 items-center gap-2">
          <h2 className="text-section font-semibold">记一笔</h2>
          <kbd className="rounded-input border border-hairline px-1 font-mono text-note text-3 max-sm:hidden">
            L
          </kbd>
          <IconButton
            label="收起"
            icon={<X className="size-4" aria-hidden />}
            onClick={close}
            className="ml-auto sm:hidden"
          />
        </header>
        <LogSheet form={form} log={log} onLeave={close} />
      </section>
      {!isOpen && (
        <div className="fixed inset-x-0 bottom-14 z-20 border-t border-hairline bg-surface px-4 py-2 sm:hidden print:hidden">
          <Button className="min-h-11 w-full" onClick={begin}>
            记一笔
          </Button>
        </div>
      )}
    </>
  );
}

type LogSheetProps = {
  form: RefObject<HTMLFormElement | null>;
  log: ReturnType<typeof useLog>;
  onLeave: () => void;
};

function LogSheet({ form, log, onLeave }: LogSheetProps) {
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    if (event.key === 'Escape') onLeave();
  };
  return (
    <form
      ref={form}
      key={log.generation}
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void log.save();
      }}
      onKeyDown={press}
    >
      <RefusalNote message={log.message} />
      <LogFields kinds={log.kinds} values={log.values} errors={log.errors} set={log.set} />
      <div className="flex flex-wrap items-start justify-end gap-3">
        <LogDay day={log.values.happenedOn ?? ''} error={log.errors.happenedOn} set={log.set} />
        <span className="self-center text-note text-3 pointer-coarse:hidden">Ctrl+Enter 保存</span>
        <Button type="submit" pending={log.pending} pendingText="保存中…">
          记一笔
        </Button>
      </div>
    </form>
  );
}
