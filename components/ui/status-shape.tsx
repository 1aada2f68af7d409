import type { ReactNode } from 'react';

export type StatusTone = 'ok' | 'warn' | 'danger' | 'info' | 'neutral';

/** Plain paths: a badge stands in every row, and an icon component per row is dear. */
const shapes: Record<StatusTone, ReactNode> = {
  ok: <path d="M2.5 6.5 5 9l4.5-6" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  warn: <path d="M6 1.5 11 10.5H1z" fill="currentColor" />,
  danger: <path d="M5 1h2v6.5H5zM5 9h2v2H5z" fill="currentColor" />,
  info: <circle cx="6" cy="6" r="4" fill="currentColor" />,
  neutral: <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
};

/** ✓ ▲ ! ● ○: a tone told without colour. */
export function StatusShape({ tone }: { tone: StatusTone }) {
  return (
    <svg viewBox="0 0 12 12" className="size-2.5 shrink-0" aria-hidden="true">
      {shapes[tone]}
    </svg>
  );
}
