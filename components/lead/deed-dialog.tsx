'use client';
import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { RefusalNote } from '../ui/refusal-note';
import { useReady } from '../ui/use-ready';
import { useLeadDesk } from './lead-desk';
import { type DeedValues, type RunDeed, useDeed } from './use-deed';

type DeedDialogProps = {
  title: string;
  description?: ReactNode;
  /** Names the deed, never 确定. */
  submitLabel: string;
  tone?: 'danger' | undefined;
  /** Said when it is done; null where the deed says it itself and leads away from the page. */
  doneText: string | null;
  run: RunDeed;
  /** The fields; each takes its error by its own name. */
  children?: ((errors: DeedValues) => ReactNode) | undefined;
};

const press = (event: KeyboardEvent<HTMLFormElement>) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
};

/**
 * One deed on the lead: asks, does it, says so. Refused, it keeps all that was typed; when somebody was
 * faster it says who, and the second press takes that into account.
 */
export function DeedDialog(props: DeedDialogProps) {
  const { open } = useLeadDesk();
  const form = useId();
  const ready = useReady();
  const deed = useDeed(props.run, props.doneText);
  const footer = (
    <>
      <Button onClick={() => open(null)}>取消</Button>
      <Button
        type="submit"
        form={form}
        variant={props.tone === 'danger' ? 'danger' : 'primary'}
        pending={deed.pending}
        pendingText="保存中…"
      >
        {props.submitLabel}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={isOpen => !isOpen && open(null)}
      title={props.title}
      description={props.description}
      footer={footer}
    >
      <form
        id={form}
        data-ready={ready}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void deed.submit(event.currentTarget);
        }}
        onKeyDown={press}
        className="flex flex-col gap-4 pb-2"
      >
        <RefusalNote message={deed.message} />
        {props.children?.(deed.errors)}
      </form>
    </Dialog>
  );
}
