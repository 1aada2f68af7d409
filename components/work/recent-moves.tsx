import Link from 'next/link';
import type { RecentMove } from '@/lib/domain/work-view';
import { formatAgo, formatInstant } from '@/lib/format';
import { Section } from '../ui/section';

/** 最近动态: what moved and what was recorded, the latest first. */
export function RecentMoves({ moves, now }: { moves: RecentMove[]; now: Date }) {
  return (
    <Section title="最近动态">
      {moves.length === 0 ? (
        <p className="py-2 text-table text-3">还没有动态。</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {moves.map(move => {
            const at = new Date(move.at);
            return (
              <li
                key={move.id}
                className="relative -mx-2 rounded-card px-2 py-2 text-table hover:bg-sunken has-focus-visible:bg-sunken"
              >
                <p className="flex items-baseline gap-3">
                  <Link
                    href={`/leads/${move.leadId}`}
                    prefetch={false}
                    title={move.title}
                    className="min-w-0 flex-1 truncate after:absolute after:inset-0 after:rounded-card"
                  >
                    {move.title}
                  </Link>
                  <time
                    dateTime={move.at}
                    title={formatInstant(at)}
                    className="shrink-0 text-note text-3 tabular-nums"
                  >
                    {formatAgo(at, now)}
                  </time>
                </p>
                <p className="truncate text-2">
                  {move.who} {move.text}
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </Section>
  );
}
