'use client';
import { Field } from '../ui/field';
import { Textarea } from '../ui/textarea';

type ReasonFieldProps = {
  error?: string | undefined;
  label?: string;
  name?: string;
  hint?: string;
  optional?: boolean;
  defaultValue?: string | undefined;
};

/** Why: part of every deed that others will ask about later. */
export function ReasonField({
  error,
  label = '原因',
  name = 'reason',
  hint,
  optional = false,
  defaultValue,
}: ReasonFieldProps) {
  return (
    <Field label={label} required={!optional} error={error} hint={hint}>
      {control => <Textarea {...control} name={name} rows={2} defaultValue={defaultValue} />}
    </Field>
  );
}
