import type { Actor } from '../domain/actor';
import type { BoardLane, BoardView } from '../domain/board-view';
import type { LeadFilter } from '../domain/lead-filter';
import type { StageKey } from '../domain/stage';
import { type BoardSum, listBoardCards, listLaneCards, sumBoard } from './board';

export const CARDS_PER_COLUMN = 20;
const CARDS_PER_CELL = 5;

function toLane(industryKey: string, sums: readonly BoardSum[], stages: readonly StageKey[]): BoardLane {
  return {
    industryKey,
    columns: stages.map(stage => {
      const mine = sums.filter(sum => sum.stage === stage);
      return {
        stage,
        count: mine.reduce((total, sum) => total + sum.count, 0),
        yuan: mine.reduce((total, sum) => total + sum.yuan, 0),
      };
    }),
  };
}

/** The board of a filter: sums by SQL over everything visible, the newest cards of every column. */
export async function getBoard(
  actor: Actor,
  filter: LeadFilter,
  shown: { stages: readonly StageKey[]; byIndustry: boolean },
): Promise<BoardView> {
  const asked = { ...filter, stages: [...shown.stages] };
  if (!shown.byIndustry) {
    const [sums, cards] = await Promise.all([
      sumBoard(actor, asked),
      listBoardCards(actor, asked, CARDS_PER_COLUMN),
    ]);
    return { lanes: [toLane('', sums, shown.stages)], cards, today: actor.today };
  }
  const sums = await sumBoard(actor, asked);
  const cards = await listLaneCards(actor, asked, sums, CARDS_PER_CELL);
  const industries = [...new Set(sums.map(sum => sum.industryKey))];
  const lanes = industries.map(key =>
    toLane(
      key,
      sums.filter(sum => sum.industryKey === key),
      shown.stages,
    ),
  );
  return { lanes, cards, today: actor.today };
}
