'use client';
import { Field } from '../ui/field';
import { Input } from '../ui/input';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';

/** The form as far as a field needs it. */
export type Typing = {
  values: Record<string, string>;
  errors: Record<string, string>;
  set: (name: string, text: string) => void;
};

type TypedFieldProps = Typing & {
  name: string;
  label: string;
  required?: boolean | undefined;
  hint?: string | undefined;
  /** A choice instead of text; the empty choice is called so. */
  options?: { value: string; label: string }[] | undefined;
  empty?: string | undefined;
  long?: boolean | undefined;
  autoFocus?: boolean | undefined;
  className?: string | undefined;
};

/** One field of the form by its name: a line, a longer text, or a choice. */
export function TypedField({ values, errors, set, name, ...props }: TypedFieldProps) {
  const { label, required, hint, options, empty, long, autoFocus, className } = props;
  const value = values[name] ?? '';
  const change = (event: { target: { value: string } }) => set(name, event.target.value);
  return (
    <Field id={name} label={label} required={required} hint={hint} error={errors[name]} className={className}>
      {control => {
        const typed = { ...control, value, onChange: change };
        if (options) return <Select {...typed} options={options} empty={empty} />;
        return long ? <Textarea {...typed} /> : <Input {...typed} autoFocus={autoFocus} />;
      }}
    </Field>
  );
}
