'use client';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { gateId } from './gate-answer';

type ContactAnswerProps = {
  label: string;
  required: boolean;
  values: Record<string, string>;
  errors: Record<string, string>;
  onText: (key: string, text: string) => void;
};

/** The person to talk to: a gate asks for one, four short fields answer. */
export function ContactAnswer({ label, required, values, errors, onText }: ContactAnswerProps) {
  const input = (
    key: string,
    name: string,
    more: { required?: boolean; inputMode?: 'tel' | 'email' } = {},
  ) => (
    <Field
      id={gateId(key)}
      label={name}
      required={more.required}
      error={errors[key] ?? (key === 'contactName' ? errors.contactId : undefined)}
    >
      {control => (
        <Input
          {...control}
          inputMode={more.inputMode}
          value={values[key] ?? ''}
          onChange={event => onText(key, event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <fieldset id={gateId('contactId')} tabIndex={-1} className="sm:col-span-2">
      <legend className="mb-1 text-table font-semibold text-1">{label}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {input('contactName', '姓名', { required })}
        {input('contactPosition', '职务')}
        {input('contactPhone', '电话', { inputMode: 'tel' })}
        {input('contactEmail', '邮箱', { inputMode: 'email' })}
      </div>
    </fieldset>
  );
}
