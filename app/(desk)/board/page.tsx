import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Board } from '@/components/board/board';
import { BoardBar } from '@/components/board/board-bar';
import { industrySquare } from '@/components/ui/industry-square';
import { requireActor } from '@/lib/auth/require-actor';
import { getBoard } from '@/lib/db/board-view';
import { listIndustries, listStaff, listUnits } from '@/lib/db/vocabulary';
import { canReadSomeLeads } from '@/lib/domain/access';
import { BOARD_SIDES, readBoardQuestion } from '@/lib/domain/board-view';
import { writeFilter } from '@/lib/domain/lead-filter';
import { advance, moreCards, openGate, takeBack } from './actions';

export const metadata: Metadata = { title: '管道看板' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BoardPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!canReadSomeLeads(actor)) notFound();
  const { filter, side, byIndustry } = readBoardQuestion(await searchParams);
  const stages = BOARD_SIDES[side];
  const query = writeFilter(filter);
  const [view, industries, units, staff] = await Promise.all([
    getBoard(actor, filter, { stages, byIndustry }),
    listIndustries(actor),
    listUnits(actor),
    listStaff(actor),
  ]);
  return (
    <div className="flex h-full flex-col gap-3">
      <BoardBar query={query} side={side} byIndustry={byIndustry} />
      <Board
        view={view}
        stages={stages}
        query={query}
        industries={industries.map(({ key, name, shortName, order }) => ({
          key,
          name,
          shortName,
          square: industrySquare(order),
        }))}
        loadMore={moreCards}
        actions={{ openGate, advance, takeBack }}
      />
    </div>
  );
}
