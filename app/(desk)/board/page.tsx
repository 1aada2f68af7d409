import type { Metadata } from 'next';
import { Board } from '@/components/board/board';
import { BoardBar } from '@/components/board/board-bar';
import { LeadFilterBar } from '@/components/lead-filter/lead-filter-bar';
import { ViewSwitch } from '@/components/lead-filter/view-switch';
import { Empty } from '@/components/ui/empty';
import { industrySquare } from '@/components/ui/industry-square';
import { PageHeader } from '@/components/ui/page-header';
import { requireReader } from '@/lib/auth/require-actor';
import { getBoard } from '@/lib/db/board-view';
import { listFilterOptions } from '@/lib/db/filter-options';
import { whyNotNow } from '@/lib/db/rate-limit';
import { BOARD_SIDES, boardAddress, readBoardQuestion } from '@/lib/domain/board-view';
import { filterHref, writeFilter } from '@/lib/domain/lead-filter';
import { formatCount } from '@/lib/format';
import { choices, count } from '../leads/filter/actions';
import { openView } from '../leads/views/open-view';
import { advance, moreCards, openGate, takeBack } from './actions';

export const metadata: Metadata = { title: '管道看板' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function BoardPage({ searchParams }: Props) {
  const actor = await requireReader();
  const params = await searchParams;
  const { asked, filter, side, byIndustry } = readBoardQuestion(params);
  const wait = asked.q === '' ? null : await whyNotNow(actor, 'search');
  if (wait) return <Empty title="搜索过于频繁" hint={wait.message} />;
  const { bar, keep } = await openView(actor, params, 'board');
  const stages = BOARD_SIDES[side];
  const [view, options] = await Promise.all([
    getBoard(actor, filter, { stages, byIndustry }),
    listFilterOptions(actor, asked),
  ]);
  const query = writeFilter(asked);
  const shown = view.lanes.flatMap(lane => lane.columns).reduce((total, column) => total + column.count, 0);
  const carried = filterHref('', asked, keep).slice(1);
  return (
    <div className="flex flex-col gap-2">
      <PageHeader
        title="管道看板"
        actions={
          <>
            <BoardBar query={carried} side={side} byIndustry={byIndustry} />
            <ViewSwitch current="board" query={carried} />
          </>
        }
      />
      {bar}
      <LeadFilterBar
        filter={asked}
        basePath="/board"
        options={options}
        today={actor.today}
        actions={{ count, choices }}
        count={`共 ${formatCount(shown)} 个`}
        without={['stage']}
        keep={{ ...boardAddress(side, byIndustry), ...keep }}
      />
      <Board
        view={view}
        stages={stages}
        query={query}
        industries={options.industries.map(({ key, name, shortName, order }) => ({
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
