import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names';

type IconButtonProps = Omit<ComponentProps<'button'>, 'style' | 'children' | 'title'> & {
  /** Its name: read aloud, and shown on hover. */
  label: string;
  icon: ReactNode;
};

export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-card text-2 transition-colors',
        'hover:bg-sunken hover:text-1 disabled:cursor-not-allowed disabled:text-3 pointer-coarse:size-11',
        className,
      )}
    >
      {icon}
    </button>
  );
}
