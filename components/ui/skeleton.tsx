import { classNames } from './class-names';

/** A grey bar the size of what will stand there; size it by class. */
export function Skeleton({ className }: { className?: string | undefined }) {
  return (
    <div
      aria-hidden="true"
      className={classNames('h-4 animate-breathe rounded-input bg-neutral-tint', className)}
    />
  );
}
