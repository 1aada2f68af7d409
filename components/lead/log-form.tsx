'use client';
import { X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { ACTIVITY_NAMES, type ActivityKey, isKeyOf } from '@/lib/domain/labels';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { IconButton } from '../ui/icon-button';
import { notify } from '../ui/notify';
import { RefusalNote } from '../ui/refusal-note';
import { useDraft } from '../ui/use-draft';
import { useShortcuts } from '../ui/use-shortcuts';
import { useLeadDesk } from './lead-desk';
import { LogDay } from './log-day';
import { LogFields } from './log-fields';

/** Who may log writes anything but a 批示; who may comment writes that. */
function useKinds(): ActivityKey[] {
  const { rights } = useLeadDesk().lead;
  return (Object.keys(ACTIVITY_NAMES) as ActivityKey[]).filter(kind =>
    kind === 'comment' ? rights.comment : rights.log,
  );
}

/**
 * 记一笔: what happened, what comes next and when. Always on the page; on a phone a sheet above the bottom
 * bar. The text outlives a reload and an ended session.
 */
export function LogForm() {
  const { lead, actions, refresh } = useLeadDesk();
  const kinds = useKinds();
  const [start] = kinds;
  const draft = useDraft(`draft:log:${lead.id}`, {
    kind: start ?? '',
    text: '',
    nextStep: '',
    nextStepOn: '',
  });
  const [isOpen, setOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [message, setMessage] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const begin = () => {
    setOpen(true);
    const area = form.current?.querySelector('textarea');
    area?.focus();
    // Folded on a phone it takes the focus only once it is shown.
    if (document.activeElement !== area) requestAnimationFrame(() => area?.focus());
  };
  useShortcuts({ l: begin }, start !== undefined);
  if (start === undefined) return null;

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (pending) return;
    const { kind = '', text = '', nextStep = '', nextStepOn = '', happenedOn = '' } = draft.values;
    setPending(true);
    const outcome = await actions.logActivity({
      leadId: lead.id,
      kind: isKeyOf(ACTIVITY_NAMES, kind) ? kind : (start ?? 'note'),
      happenedOn,
      text,
      nextStep,
      nextStepOn,
    });
    setPending(false);
    setErrors(!outcome.ok && outcome.kind === 'invalid' ? outcome.fields : {});
    setMessage(outcome.ok || outcome.kind === 'invalid' ? null : outcome.message);
    if (!outcome.ok) return;
    draft.clear();
    setOpen(false);
    notify({ message: '已记一笔' });
    refresh(outcome.value);
  }
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    if (event.key === 'Escape') setOpen(false);
  };
  return (
    <>
      <section
        aria-label="记一笔"
        className={classNames(
          'rounded-card border border-hairline bg-surface px-4 pt-2 pb-3',
          isOpen
            ? 'max-sm:fixed max-sm:inset-x-0 max-sm:bottom-14 max-sm:z-40 max-sm:max-h-[80dvh] max-sm:overflow-y-auto max-sm:rounded-b-none max-sm:shadow-dialog'
            : 'max-sm:hidden',
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
            onClick={() => setOpen(false)}
            className="ml-auto sm:hidden"
          />
        </header>
        <form ref={form} key={draft.generation} noValidate onSubmit={submit} onKeyDown={press}>
          <RefusalNote message={message} />
          <LogFields kinds={kinds} values={draft.values} errors={errors} set={draft.set} />
          <div className="flex flex-wrap items-start justify-end gap-3">
            <LogDay day={draft.values.happenedOn ?? ''} error={errors.happenedOn} set={draft.set} />
            <span className="self-center text-note text-3 pointer-coarse:hidden">Ctrl+Enter 保存</span>
            <Button type="submit" pending={pending} pendingText="保存中…">
              记一笔
            </Button>
          </div>
        </form>
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
