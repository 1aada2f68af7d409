import { classNames } from './class-names';
import { StatusShape, type StatusTone } from './status-shape';

const looks: Record<StatusTone, string> = {
  ok: 'bg-ok-tint text-ok',
  warn: 'bg-warn-tint text-warn',
  danger: 'bg-danger-tint text-danger',
  info: 'bg-info-tint text-info',
  neutral: 'bg-neutral-tint text-neutral',
};

type StatusBadgeProps = { tone: StatusTone; children: string; className?: string | undefined };

/** Tint, shape and word together: amber and red are one colour to some eyes. */
export function StatusBadge({ tone, children, className }: StatusBadgeProps) {
  return (
    <span
      className={classNames(
        'inline-flex h-5 shrink-0 items-center gap-1 rounded-input px-1.5 text-note whitespace-nowrap',
        looks[tone],
        className,
      )}
    >
      <StatusShape tone={tone} />
      {children}
    </span>
  );
}
