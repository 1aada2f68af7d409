import type { ReactNode } from 'react';
import { classNames } from './class-names';

export type StatusTone = 'ok' | 'warn' | 'danger' | 'info' | 'neutral';

const looks: Record<StatusTone, string> = {
  ok: 'bg-ok-tint text-ok',
  warn: 'bg-warn-tint text-warn',
  danger: 'bg-danger-tint text-danger',
  info: 'bg-info-tint text-info',
  neutral: 'bg-neutral-tint text-neutral',
};

/** Plain paths: a badge stands in every row, and an icon component per row is dear. */
const shapes: Record<StatusTone, ReactNode> = {
  ok: <path d="M2.5 6.5 5 9l4.5-6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  warn: <path d="M6 1.5 11 10.5H1z" fill="currentColor" />,
  danger: <path d="M5 1h2v6.5H5zM5 9h2v2H5z" fill="currentColor" />,
  info: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  neutral: <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
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
      <svg viewBox="0 0 12 12" className="size-2.5 shrink-0" aria-hidden="true">
        {shapes[tone]}
      </svg>
      {children}
    </span>
  );
}
