import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';

/** What a field hands to its control; spread it. */
export type FieldControl = {
  id: string;
  required?: boolean | undefined;
  'aria-describedby'?: string | undefined;
  'aria-invalid'?: boolean | undefined;
};

type FieldProps = {
  label: string;
  hint?: ReactNode;
  error?: string | null | undefined;
  required?: boolean | undefined;
  /** Give it where an error summary must link here. */
  id?: string | undefined;
  children: (control: FieldControl) => ReactNode;
  className?: string | undefined;
};

export function Field({ label, hint, error, required, id: given, children, className }: FieldProps) {
  const own = useId();
  const id = given ?? own;
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <div className="mb-1 flex items-baseline gap-2">
        <label htmlFor={id} className="text-table text-2">
          {label}
        </label>
        {required && <span className="text-note text-3">必填</span>}
      </div>
      {children({
        id,
        required,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-note text-3">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1 text-note text-danger">
          <CircleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden />
          {error}
        </p>
      )}
    </div>
  );
}
