'use client';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { DayInput } from '../ui/day-input';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { Fold } from '../ui/fold';
import { RefusalNote } from '../ui/refusal-note';
import { useReady } from '../ui/use-ready';
import type { AdvanceDialogProps } from './advance-dialog';
import { AdvanceDocuments } from './advance-documents';
import { AdvanceFields } from './advance-fields';
import { gateId } from './gate-answer';
import type { useAdvance } from './use-advance';

type AdvanceFormProps = Pick<AdvanceDialogProps, 'state' | 'today' | 'uploadUrl' | 'focus'> & {
  id: string;
  step: ReturnType<typeof useAdvance>;
  /** Takes the control the dialog begins with. */
  first: RefObject<HTMLElement | null>;
};

/** What is missing on top, the rest of the gate under 更多. */
export function AdvanceForm({
  id,
  state,
  today,
  uploadUrl,
  focus = 'happenedOn',
  step,
  first,
}: AdvanceFormProps) {
  const { gate } = state;
  const ready = useReady();
  // What was missing when the dialog opened stays on top, answered or not.
  const [asked] = useState(() => new Set(gate.missing.map(item => item.key)));
  const start = gateId(focus === 'contactId' ? 'contactName' : focus);
  const answers = { step, units: state.units, today };
  const files = { leadId: state.leadId, uploadUrl, step, gate };
  const rest = gate.fields.filter(field => !asked.has(field.key));
  const spare = step.documents.filter(one => !one.required && !asked.has(one.key));
  const more = rest.length + spare.length;
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void step.send();
  };
  return (
    <form
      id={id}
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
      <AdvanceRefusal step={step} />
      <EventDay label={gate.eventDayLabel} today={today} step={step} />
      <AdvanceFields fields={gate.fields.filter(field => asked.has(field.key))} {...answers} />
      <AdvanceDocuments documents={step.documents.filter(one => !spare.includes(one))} {...files} />
      {more > 0 && (
        <Fold summary={`更多：已填和选填的 ${more} 项`} className="rounded-card border border-hairline px-3">
          <div className="flex flex-col gap-4 pt-1 pb-3">
            <AdvanceFields fields={rest} {...answers} />
            <AdvanceDocuments documents={spare} {...files} />
          </div>
        </Fold>
      )}
    </form>
  );
}

function AdvanceRefusal({ step }: Pick<AdvanceFormProps, 'step'>) {
  const { refusal, problems } = step;
  return (
    <>
      <ErrorSummary errors={problems} title={refusal?.message} />
      <RefusalNote
        message={problems.length === 0 ? (refusal?.message ?? null) : null}
        tone={refusal?.kind === 'stale' ? 'warn' : 'danger'}
      />
    </>
  );
}

function EventDay({ label, today, step }: { label: string; today: string } & Pick<AdvanceFormProps, 'step'>) {
  return (
    <Field
      id={gateId('happenedOn')}
      label={label}
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
  );
}
