'use client';
import type { TransferTerms } from '@/lib/domain/transfer';
import { Combobox } from '../ui/combobox';
import { Field } from '../ui/field';
import { Fold } from '../ui/fold';
import { Input } from '../ui/input';
import { useLeadDesk } from './lead-desk';
import { ReasonField } from './reason-field';
import type { DeedValues } from './use-deed';

/** The first unit must be named; the others may be asked at the same time. */
export const UNIT_FIELDS = ['toUnit1', 'toUnit2', 'toUnit3'] as const;

type Props = { terms: TransferTerms; errors: DeedValues };

/** To whom, why, and what the giving unit keeps for how long. */
export function TransferFields({ terms, errors }: Props) {
  const { lead } = useLeadDesk();
  const units = terms.units
    .filter(unit => unit.code !== lead.responsibleUnitCode)
    .map(unit => ({ id: unit.code, label: unit.shortName }));
  const [first, ...others] = UNIT_FIELDS;
  const unit = (name: string, label: string, required: boolean, error?: string) => (
    <Field key={name} label={label} required={required} error={error}>
      {control => <Combobox {...control} name={name} items={units} />}
    </Field>
  );
  return (
    <>
      {unit(first, '拟转入单位', true, errors.toUnitCodes)}
      <Fold summary="同时征询其他单位">
        <div className="grid gap-3 pt-1 sm:grid-cols-2">
          {others.map((name, index) => unit(name, `其他单位 ${index + 1}`, false))}
        </div>
      </Fold>
      <div className="grid gap-3 sm:grid-cols-2">
        <Field
          label="本单位保留占比（%）"
          required
          error={errors.keptPercent}
          hint="各项指标按此计入，余下归转入单位"
        >
          {control => (
            <Input {...control} name="keptPercent" inputMode="numeric" defaultValue={terms.keptPercent} />
          )}
        </Field>
        <Field label="期限（年）" required error={errors.years} hint="从办公室确认之日起">
          {control => <Input {...control} name="years" inputMode="numeric" defaultValue={terms.years} />}
        </Field>
      </div>
      <ReasonField label="流转原因" error={errors.reason} hint={`请对方在 ${terms.answerDueOn} 前答复`} />
    </>
  );
}
