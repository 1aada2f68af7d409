import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlClass } from './control-class';

type TextareaProps = Omit<ComponentProps<'textarea'>, 'style'>;

/** Grows with its text where the browser can, and scrolls where it cannot. */
export function Textarea({ className, required, rows = 3, ...rest }: TextareaProps) {
  return (
    <textarea
      {...rest}
      rows={rows}
      aria-required={required}
      className={classNames(
        controlClass,
        'h-auto max-h-80 min-h-16 field-sizing-content py-1.5 read-only:bg-sunken',
        className,
      )}
    />
  );
}
