import type { ComponentProps } from 'react';
import { classNames } from './class-names';
import { controlClass } from './control-class';

type InputProps = Omit<ComponentProps<'input'>, 'style'>;

export function Input({ className, required, ...rest }: InputProps) {
  // aria-required instead of required: the browser's own bubble speaks the system's language, not ours.
  return (
    <input
      type="text"
      autoComplete="off"
      {...rest}
      aria-required={required}
      className={classNames(controlClass, 'read-only:bg-sunken', className)}
    />
  );
}
