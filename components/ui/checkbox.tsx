import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

type CheckboxProps = Omit<ComponentProps<'input'>, 'style' | 'type' | 'children'> & { label: ReactNode };

export function Checkbox({ label, className, ...rest }: CheckboxProps) {
  return (
    <label
      className={classNames(
        'inline-flex min-h-6 items-center gap-2 text-body pointer-coarse:min-h-11',
        className,
      )}
    >
      <input type="checkbox" {...rest} className="size-4 shrink-0" />
      {label}
    </label>
  );
}
