'use client';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { AdvanceInput } from '@/lib/domain/lead-input';
import type { Advanced, GateState } from '@/lib/domain/lead-view';
import type { Outcome } from '@/lib/domain/outcome';
import { stageName } from '@/lib/domain/stage';
import { Button } from '../ui/button';
import { DayInput } from '../ui/day-input';
import { Dialog } from '../ui/dialog';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Fold } from '../ui/fold';
import { RefusalNote } from '../ui/refusal-note';
import { useReady } from '../ui/use-ready';
import { AdvanceDocuments } from './advance-documents';
import { AdvanceFields } from './advance-fields';
import { gateId } from './gate-answer';
import { useAdvance } from './use-advance';

export type AdvanceDialogProps = {
  state: GateState;
  today: string;
  uploadUrl: string;
  advance: (input: AdvanceInput) => Promise<Outcome<Advanced>>;
  onDone: (advanced: Advanced) => void;
  onCancel: () => void;
  /** The field or document to begin with. */
  focus?: string | undefined;
};

/** Takes a lead through its next gate: asks exactly what is missing, with the rest at hand. */
export function AdvanceDialog(props: AdvanceDialogProps) {
  const { state, today, uploadUrl, onCancel } = props;
  const { gate } = state;
  const form = useId();
  const ready = useReady();
  const first = useRef<HTMLElement | null>(null);
  // What was missing when the dialog opened stays on top, answered or not.
  const [asked] = useState(() => new Set(gate.missing.map(item => item.key)));
  const step = useAdvance(props);
  const name = stageName(gate.to);
  const start = gateId(props.focus === 'contactId' ? 'contactName' : (props.focus ?? 'happenedOn'));
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void step.send();
  };
  const answers = { step, units: state.units, today };
  const files = { leadId: state.leadId, uploadUrl, step, gate };
  const rest = gate.fields.filter(field => !asked.has(field.key));
  const spare = step.documents.filter(one => !one.required && !asked.has(one.key));
  return (
    <Dialog
      open
      onOpenChange={open => !open && onCancel()}
      title={`移到「${name}」`}
      description={state.title}
      initialFocus={first}
      size="lg"
      footer={
        <>
          <Button onClick={onCancel}>取消</Button>
          <Button variant="primary" type="submit" form={form} pending={step.pending} pendingText="移动中…">
            移到「{name}」
          </Button>
        </>
      }
    >
      <form
        id={form}
        key={step.generation}
        ref={node => {
          first.current = node?.querySelector<HTMLElement>(`#${start}`) ?? null;
        }}
        data-ready={ready}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void step.send();
        }}
        onKeyDown={press}
        className="flex flex-col gap-4 pb-2"
      >
        <ErrorSummary errors={step.problems} title={step.refusal?.message} />
        <RefusalNote
          message={step.problems.length === 0 ? (step.refusal?.message ?? null) : null}
          tone={step.refusal?.kind === 'stale' ? 'warn' : 'danger'}
        />
        <Field
          id={gateId('happenedOn')}
          label={gate.eventDayLabel}
          required
          error={step.errors.happenedOn}
          className="sm:w-1/2 sm:pr-2"
        >
          {control => (
            <DayInput
              {...control}
              today={today}
              defaultValue={step.happenedOn}
              onText={text => step.type('happenedOn', text)}
            />
          )}
        </Field>
        <AdvanceFields fields={gate.fields.filter(field => asked.has(field.key))} {...answers} />
        <AdvanceDocuments documents={step.documents.filter(one => !spare.includes(one))} {...files} />
        {rest.length + spare.length > 0 && (
          <Fold
            summary={`更多：已填和选填的 ${rest.length + spare.length} 项`}
            className="rounded-card border border-hairline px-3"
          >
            <div className="flex flex-col gap-4 pt-1 pb-3">
              <AdvanceFields fields={rest} {...answers} />
              <AdvanceDocuments documents={spare} {...files} />
            </div>
          </Fold>
        )}
      </form>
    </Dialog>
  );
}
