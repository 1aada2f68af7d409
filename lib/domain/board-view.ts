import { z } from 'zod';
import type { Day } from './day';
import type { LeadConditions } from './lead-condition';
import { type LeadFilter, readFilter } from './lead-filter';
import type { LeadCard } from './lead-view';
import type { Yuan } from './money';
import { STAGE_KEYS, STAGES, type StageKey, stageOrder } from './stage';

/** A column of the board: its sums are of everything the viewer may see, its cards only the first ones. */
export type BoardColumn = { stage: StageKey; count: number; yuan: Yuan };

/** Columns of one industry, when the board is drawn in lanes; one lane without a name otherwise. */
export type BoardLane = { industryKey: string; columns: BoardColumn[] };

export type BoardView = {
  lanes: BoardLane[];
  cards: LeadCard[];
  today: Day;
};

/** 签约前 and 签约后 are two faces of one board. */
export const BOARD_SIDES = {
  before: STAGES.filter(stage => stageOrder(stage.key) <= stageOrder('signed')).map(stage => stage.key),
  after: STAGES.filter(stage => stageOrder(stage.key) >= stageOrder('signed')).map(stage => stage.key),
} as const;
export type BoardSide = keyof typeof BOARD_SIDES;

export const moreCardsInput = z.object({
  /** The board's question as it stands in the address. */
  query: z.string().max(8000),
  stage: z.enum(STAGE_KEYS),
  shown: z.number().int().min(0).max(100_000),
});
export type MoreCardsInput = z.infer<typeof moreCardsInput>;

export type BoardQuestion = {
  /** As asked; what is not asked is not in it. */
  asked: LeadFilter;
  /** As answered: active leads unless another status is asked for. */
  filter: LeadFilter;
  side: BoardSide;
  byIndustry: boolean;
};

/** Active leads unless a status is asked for or left out. */
function activeOnly({ statuses, not }: LeadConditions): Pick<LeadConditions, 'statuses'> {
  return { statuses: statuses.length > 0 || not.status ? statuses : ['active'] };
}

/** Reads the board's question from the address: the ledger's filter, a side, lanes or not. */
export function readBoardQuestion(params: Record<string, string | string[] | undefined>): BoardQuestion {
  const asked = { ...readFilter(params), page: 1, cursor: null };
  return {
    asked,
    filter: { ...asked, ...activeOnly(asked), or: asked.or && { ...asked.or, ...activeOnly(asked.or) } },
    side: params.side === 'after' ? 'after' : 'before',
    byIndustry: params.lanes === 'industry',
  };
}

/** What the board keeps in its address beside the filter. */
export function boardAddress(side: BoardSide, byIndustry: boolean): Record<string, string> {
  return { ...(side === 'after' ? { side } : {}), ...(byIndustry ? { lanes: 'industry' } : {}) };
}
