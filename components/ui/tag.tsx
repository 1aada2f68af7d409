import { classNames } from './class-names';

/** A quiet label; for a state use StatusBadge. */
export function Tag({ children, className }: { children: string; className?: string | undefined }) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 items-center rounded-input border border-hairline px-1.5 text-note whitespace-nowrap text-2',
        className,
      )}
    >
      {children}
    </span>
  );
}
