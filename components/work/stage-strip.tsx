import Link from 'next/link';
import { formatExact, formatMoney, type Yuan } from '@/lib/domain/money';
import { STAGES, type StageKey } from '@/lib/domain/stage';

/** Of one stage, perhaps one of several parts of it. */
type StageSum = { stage: StageKey; count: number; yuan: Yuan };

function totalOf(sums: readonly StageSum[], stage: StageKey): { count: number; yuan: Yuan } {
  const parts = sums.filter(sum => sum.stage === stage);
  return {
    count: parts.reduce((total, sum) => total + sum.count, 0),
    yuan: parts.reduce((total, sum) => total + sum.yuan, 0),
  };
}

/** The whole pipeline in one line: what stands in each stage, and the way to it. */
export function StageStrip({ sums }: { sums: readonly StageSum[] }) {
  return (
    <nav
      aria-label="各阶段在推进的线索和项目"
      className="overflow-hidden rounded-card border border-hairline bg-surface max-sm:order-last"
    >
      <ol className="-mr-px -mb-px grid grid-cols-3 sm:grid-cols-6 xl:grid-cols-11">
        {STAGES.map(({ key, name }) => {
          const total = totalOf(sums, key);
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
