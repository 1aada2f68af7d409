import Link from 'next/link';
import type { RecentMove } from '@/lib/domain/work-view';
import { formatAgo, formatInstant } from '@/lib/format';
import { Section } from '../ui/section';
import { workItemClass, workListClass } from './work-list-class';

type RecentMovesProps = { moves: RecentMove[]; now: Date; wide: boolean };

/** 最近动态: what moved and what was recorded, the latest first. */
export function RecentMoves({ moves, now, wide }: RecentMovesProps) {
  return (
    <Section title="最近动态">
      {moves.length === 0 ? (
        <p className="py-2 text-table text-3">还没有动态。</p>
      ) : (
        <ul className={workListClass(wide)}>
          {moves.map(move => {
            const at = new Date(move.at);
            return (
              <li key={move.id} className={`${workItemClass} text-table`}>
                <p className="flex items-baseline gap-3">
                  <Link
                    href={`/leads/${move.leadId}`}
                    prefetch={false}
                    title={move.title}
                    className="min-w-0 flex-1 truncate after:absolute after:inset-0"
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
