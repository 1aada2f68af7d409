import { useMemo } from 'react';
import type { BoardLane, BoardView } from '@/lib/domain/board-view';
import type { LeadCard } from '@/lib/domain/lead-view';
import { formatMoney } from '@/lib/domain/money';
import type { StageKey } from '@/lib/domain/stage';
import type { BoardIndustry } from './board';
import { BoardCard } from './board-card';
import { BoardColumn } from './board-column';
import { StageSwitch } from './stage-switch';

type BoardLanesProps = {
  view: BoardView;
  cards: LeadCard[];
  industries: BoardIndustry[];
  loading: StageKey | null;
  onMore: (stage: StageKey) => void;
};

/** Columns side by side; with lanes, one row of columns per industry in the industries' order. */
export function BoardLanes({ view, cards, industries, loading, onMore }: BoardLanesProps) {
  const byKey = useMemo(() => new Map(industries.map(industry => [industry.key, industry])), [industries]);
  const inLanes = view.lanes.length !== 1 || view.lanes[0]?.industryKey !== '';
  const order = (lane: BoardLane): number => {
    const index = industries.findIndex(industry => industry.key === lane.industryKey);
    return index === -1 ? industries.length : index;
  };
  const lanes = inLanes ? [...view.lanes].sort((a, b) => order(a) - order(b)) : view.lanes;

  const row = (lane: BoardLane) => (
    <div className="flex snap-x snap-mandatory gap-3 overflow-x-auto sm:snap-none" key={lane.industryKey}>
      {lane.columns.map(column => {
        const mine = cards.filter(
          card => card.stage === column.stage && (!inLanes || (card.industryKey ?? '') === lane.industryKey),
        );
        return (
          <div
            key={column.stage}
            className={`flex w-full shrink-0 snap-start sm:w-auto ${inLanes ? 'max-h-100' : 'h-[calc(100dvh-172px)]'}`}
          >
            <BoardColumn
              column={column}
              shown={mine.length}
              loading={loading === column.stage}
              onMore={() => onMore(column.stage)}
            >
              {mine.map(card => (
                <BoardCard
                  key={card.id}
                  card={card}
                  industry={inLanes ? null : (byKey.get(card.industryKey ?? '') ?? null)}
                  today={view.today}
                />
              ))}
            </BoardColumn>
          </div>
        );
      })}
    </div>
  );
  if (!inLanes) {
    return (
      <>
        <StageSwitch columns={view.lanes[0]?.columns ?? []} />
        {lanes.map(row)}
      </>
    );
  }
  return (
    <div className="flex flex-col gap-4">
      {lanes.map(lane => {
        const industry = byKey.get(lane.industryKey);
        const count = lane.columns.reduce((total, column) => total + column.count, 0);
        const yuan = lane.columns.reduce((total, column) => total + column.yuan, 0);
        return (
          <section key={lane.industryKey} aria-label={industry?.name ?? '未分类'}>
            <h2 className="mb-1 flex items-center gap-2 text-body font-semibold">
              <span aria-hidden="true" className={`size-2 ${industry?.square ?? 'bg-industry-0'}`} />
              {industry?.name ?? '未分类'}
              <span className="text-table font-normal text-2 tabular-nums">
                {count} 个 · {formatMoney(yuan)}
              </span>
            </h2>
            {row(lane)}
          </section>
        );
      })}
    </div>
  );
}
