import Link from 'next/link';
import type { ReactNode } from 'react';

type KpiProps = {
  label: string;
  value: string;
  unit?: string | undefined;
  /** 口径 and as-of time. */
  note?: ReactNode;
  /** ▲ 12.0% 环比: growth speaks by shape and word, never by red. */
  change?: { direction: 'up' | 'down' | 'flat'; text: string } | undefined;
  /** The rows behind the figure. */
  href?: string | undefined;
};

const marks = { up: '▲', down: '▼', flat: '—' };

export function Kpi({ label, value, unit, note, change, href }: KpiProps) {
  const figure = (
    <>
      <span className="text-kpi font-semibold tabular-nums">{value}</span>
      {unit && <span className="ml-1 text-table text-2">{unit}</span>}
    </>
  );
  return (
    <div className="relative flex min-w-0 flex-col gap-0.5 rounded-card border border-hairline bg-surface px-4 py-3">
      <p className="text-table text-2">{label}</p>
      <p className="whitespace-nowrap">
        {href ? (
          <Link
            prefetch={false}
            href={href}
            className="text-1 decoration-line underline-offset-4 after:absolute after:inset-0 after:rounded-card hover:text-accent hover:underline"
          >
            {figure}
          </Link>
        ) : (
          figure
        )}
      </p>
      {change && (
        <p className="text-note text-2 tabular-nums">
          <span aria-hidden="true" className="mr-1">
            {marks[change.direction]}
          </span>
          {change.text}
        </p>
      )}
      {note && <p className="text-note text-3">{note}</p>}
    </div>
  );
}
