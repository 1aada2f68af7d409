import { classNames } from './class-names';

/** The surname stands for the person; the name is read beside it. */
export function Avatar({ name, size = 'md' }: { name: string; size?: 'sm' | 'md' | undefined }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'inline-flex shrink-0 items-center justify-center rounded-full bg-neutral-tint text-neutral',
        size === 'sm' ? 'size-5 text-note' : 'size-7 text-table',
      )}
    >
      {[...name][0]}
    </span>
  );
}
