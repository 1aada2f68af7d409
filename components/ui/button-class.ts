import { classNames } from './class-names';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'md' | 'sm';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'border border-line bg-surface text-1 hover:bg-sunken',
  quiet: 'text-2 hover:bg-sunken hover:text-1',
  danger: 'border border-danger bg-surface text-danger hover:bg-danger-tint',
};

const sizes: Record<ButtonSize, string> = {
  md: 'h-8 px-3 text-body',
  sm: 'h-7 px-2 text-table',
};

/** The look of a button, shared by buttons and by links that stand among them. */
export function buttonClass(
  variant: ButtonVariant = 'secondary',
  size: ButtonSize = 'md',
  more?: string,
): string {
  return classNames(
    'relative inline-flex shrink-0 items-center justify-center gap-1.5 whitespace-nowrap rounded-card font-normal',
    'transition-colors select-none pointer-coarse:min-h-11 pointer-coarse:px-4',
    'disabled:cursor-not-allowed disabled:border-hairline disabled:bg-sunken disabled:text-3',
    variants[variant],
    sizes[size],
    more,
  );
}
