import Link from 'next/link';
import { formatExact, formatMoney, type Yuan } from '@/lib/domain/money';
import { STAGES, type StageKey } from '@/lib/domain/stage';

export type StageTotal = { stage: StageKey; count: number; yuan: Yuan };

/** The whole pipeline in one line: what stands in each stage, and the way to it. */
export function StageStrip({ totals }: { totals: readonly StageTotal[] }) {
  return (
    <nav
      aria-label="各阶段在推进的线索和项目"
      className="overflow-hidden rounded-card border border-hairline bg-surface max-sm:order-last"
    >
      <ol className="-mr-px -mb-px grid grid-cols-3 sm:grid-cols-6 xl:grid-cols-11">
        {STAGES.map(({ key, name }) => {
          const total = totals.find(one => one.stage === key) ?? { count: 0, yuan: 0 };
          return (
            <li key={key} className="border-r border-b border-hairline">
              <Link
                href={`/leads?stage=${key}&status=active`}
                prefetch={false}
                className="block px-3 py-2 hover:bg-sunken focus-visible:-outline-offset-2"
              >
                <span className="block text-table text-2">{name}</span>
                <span className="block text-section font-semibold tabular-nums">{total.count}</span>
                <span
                  className="block truncate text-note text-3 tabular-nums"
                  title={formatExact(total.yuan)}
                >
                  {total.count === 0 ? '—' : formatMoney(total.yuan)}
                </span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
