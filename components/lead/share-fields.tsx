'use client';
import { useState } from 'react';
import type { ShareView } from '@/lib/domain/lead-view';
import { Combobox } from '../ui/combobox';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { useLeadDesk } from './lead-desk';
import { ReasonField } from './reason-field';
import type { DeedValues } from './use-deed';
import type { People } from './use-people';

type ShareFieldsProps = {
  people: People;
  errors: DeedValues;
  /** A share that is to be changed: its recipient and end stand there already. */
  from: ShareView | null;
};

const KINDS = [
  { value: 'staffId', label: '人员' },
  { value: 'unitCode', label: '单位' },
];

/** With whom, until when, why. */
export function ShareFields({ people, errors, from }: ShareFieldsProps) {
  const { today } = useLeadDesk();
  const [kind, setKind] = useState(from?.unitCode ? 'unitCode' : 'staffId');
  const units = people.units.map(unit => ({ id: unit.code, label: unit.shortName }));
  const items = kind === 'unitCode' ? units : people.staff;
  return (
    <>
      <div className="grid grid-cols-[6rem_1fr] gap-3">
        <Field label="共享给">
          {control => (
            <Select
              {...control}
              value={kind}
              options={KINDS}
              onChange={event => setKind(event.target.value)}
            />
          )}
        </Field>
        <Field
          label={kind === 'unitCode' ? '单位' : '人员'}
          required
          error={errors[kind] ?? errors.staffId ?? errors.unitCode}
          hint={kind === 'unitCode' ? '该单位及其上级单位的在岗人员可见' : undefined}
        >
          {control => (
            <Combobox
              key={kind}
              {...control}
              name={kind}
              items={items}
              defaultValue={items.find(item => item.id === (from?.unitCode ?? from?.staffId)) ?? null}
            />
          )}
        </Field>
      </div>
      <Field label="截止日期" error={errors.endsOn}>
        {control => (
          <DayInput
            {...control}
            name="endsOn"
            today={today}
            prefer="future"
            defaultValue={from?.endsOn ?? ''}
          />
        )}
      </Field>
      <ReasonField error={errors.reason} label="共享事由" defaultValue={from?.reason} />
    </>
  );
}
