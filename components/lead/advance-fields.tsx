'use client';
import type { GateField } from '@/lib/domain/rule-set';
import type { UnitOption } from '@/lib/domain/vocabulary-view';
import { ContactAnswer } from './contact-answer';
import { GateAnswer } from './gate-answer';
import type { useAdvance } from './use-advance';

type AdvanceFieldsProps = {
  fields: GateField[];
  units: UnitOption[];
  today: string;
  step: ReturnType<typeof useAdvance>;
};

/** Kept up by other deeds: who follows it is assigned, what it is called is edited on the page. */
const ELSEWHERE = new Set(['officerId', 'investorName', 'industryKey', 'leadSource']);

/** Fields of a gate, two abreast. */
export function AdvanceFields({ fields, units, today, step }: AdvanceFieldsProps) {
  const shown = fields.filter(field => !ELSEWHERE.has(field.key));
  if (shown.length === 0) return null;
  return (
    <div className="grid items-start gap-4 sm:grid-cols-2">
      {shown.map(field =>
        field.key === 'contactId' ? (
          <ContactAnswer
            key={field.key}
            label={field.label}
            required={field.required}
            values={step.values}
            errors={step.errors}
            onText={step.type}
          />
        ) : (
          <GateAnswer
            key={field.key}
            field={field}
            text={step.textOf(field.key)}
            error={step.errors[field.key]}
            today={today}
            units={units}
            onText={text => step.type(field.key, text)}
          />
        ),
      )}
    </div>
  );
}
