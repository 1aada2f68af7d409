'use client';
import { ACTIVITY_NAMES, type ActivityKey } from '@/lib/domain/labels';
import { DayInput } from '../ui/day-input';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Textarea } from '../ui/textarea';
import { useLeadDesk } from './lead-desk';

type LogFieldsProps = {
  kinds: ActivityKey[];
  values: Record<string, string>;
  errors: Record<string, string>;
  set: (name: string, text: string) => void;
};

function Kinds({ kinds, chosen, set }: { kinds: ActivityKey[]; chosen: string; set: LogFieldsProps['set'] }) {
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">方式</legend>
      {kinds.map(kind => (
        <label
          key={kind}
          className="inline-flex h-7 items-center rounded-input border border-hairline px-2 text-table text-2 hover:bg-sunken has-checked:border-accent has-checked:bg-selected has-checked:text-1 has-focus-visible:outline-2 has-focus-visible:outline-accent pointer-coarse:h-11 pointer-coarse:px-3"
        >
          <input
            type="radio"
            name="kind"
            value={kind}
            checked={chosen === kind}
            onChange={() => set('kind', kind)}
            className="sr-only"
          />
          {ACTIVITY_NAMES[kind]}
        </label>
      ))}
    </fieldset>
  );
}

/** Four inputs at most; the day is today unless one says otherwise. */
export function LogFields({ kinds, values, errors, set }: LogFieldsProps) {
  const { lead, today } = useLeadDesk();
  return (
    <div className="flex flex-col gap-2">
      <Kinds kinds={kinds} chosen={values.kind ?? ''} set={set} />
      <Field label="发生了什么" error={errors.text}>
        {control => (
          <Textarea
            {...control}
            rows={2}
            value={values.text ?? ''}
            placeholder="例如：与对方总经理通话，确认下周来考察"
            onChange={event => set('text', event.target.value)}
          />
        )}
      </Field>
      <div className="grid items-start gap-x-3 gap-y-2 sm:grid-cols-[1fr_11rem]">
        <Field label="下一步" error={errors.nextStep}>
          {control => (
            <Input
              {...control}
              value={values.nextStep ?? ''}
              placeholder={lead.nextStep ? `不填则仍为：${lead.nextStep}` : '下一步做什么'}
              onChange={event => set('nextStep', event.target.value)}
            />
          )}
        </Field>
        <Field label="下一步日期" error={errors.nextStepOn}>
          {control => (
            <DayInput
              {...control}
              today={today}
              prefer="future"
              placeholder="明天、下周三、3.5"
              defaultValue={values.nextStepOn ?? ''}
              onText={text => set('nextStepOn', text)}
            />
          )}
        </Field>
      </div>
    </div>
  );
}
