import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { type MoreCardsInput, readBoardQuestion } from '../domain/board-view';
import type { LeadFilter } from '../domain/lead-filter';
import type { LeadCard } from '../domain/lead-view';
import { toYuan, type Yuan } from '../domain/money';
import { done, type Outcome } from '../domain/outcome';
import { STAGE_KEYS, type StageKey } from '../domain/stage';
import { db } from './client';
import { CARD_COLUMNS, CARD_JOINS, type CardRow, toCard } from './lead-card';
import { whereSql } from './lead-filter';
import { leadReach } from './scope';

/** Count and sum of one column, or of one column in one lane. */
export type BoardSum = { industryKey: string; stage: StageKey; count: number; yuan: Yuan };

type SumRow = { industry_key: string; stage: StageKey; count: bigint; yuan: bigint };

const toSum = (row: SumRow): BoardSum => ({
  industryKey: row.industry_key,
  stage: row.stage,
  count: Number(row.count),
  yuan: toYuan(row.yuan),
});

/** Conditions over a row of cells or deltas, or null when the cells do not know a field that is asked for. */
function cellConditions(actor: Actor, filter: LeadFilter): { table: Prisma.Sql; where: Prisma.Sql } | null {
  const reach = leadReach(actor);
  const asksRows = filter.q !== '' || filter.officers.length > 0 || filter.due !== null || filter.mine;
  if (asksRows || reach.own || reach.shared || reach.led) return null;
  const conditions: Prisma.Sql[] = [];
  const byUnit = !reach.all || filter.units.length > 0;
  const bySize = filter.origins.length > 0 || filter.bands.length > 0;
  if (byUnit && bySize) return null;
  if (!reach.all) {
    if (reach.industryKeys.length > 0 && reach.unitCodes.length > 0) return null;
    if (reach.industryKeys.length > 0) conditions.push(Prisma.sql`industry_key = ANY(${reach.industryKeys})`);
    else conditions.push(Prisma.sql`unit_code = ANY(${reach.unitCodes})`);
  }
  if (filter.units.length > 0) conditions.push(Prisma.sql`unit_code = ANY(${filter.units})`);
  if (filter.industries.length > 0) {
    conditions.push(
      Prisma.sql`industry_key = ANY(${filter.industries.map(key => (key === 'none' ? '' : key))})`,
    );
  }
  if (filter.origins.length > 0) conditions.push(Prisma.sql`origin = ANY(${filter.origins})`);
  if (filter.bands.length > 0) conditions.push(Prisma.sql`band = ANY(${filter.bands}::int[])`);
  if (filter.stages.length > 0) conditions.push(Prisma.sql`stage = ANY(${filter.stages}::stage[])`);
  if (filter.statuses.length > 0)
    conditions.push(Prisma.sql`status = ANY(${filter.statuses}::lead_status[])`);
  return {
    table: bySize ? Prisma.sql`board_size_cell` : Prisma.sql`board_unit_cell`,
    where: conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`TRUE`,
  };
}

/**
 * Counts and sums in yuan by industry and stage over everything the actor may see and the filter lets
 * through. From cells plus waiting deltas in one statement where they know the fields asked for, else
 * from the leads themselves: both are exact.
 */
export async function sumBoard(actor: Actor, filter: LeadFilter): Promise<BoardSum[]> {
  const cells = cellConditions(actor, filter);
  const rows = cells
    ? await db.$queryRaw<SumRow[]>`
        SELECT industry_key, stage, sum(count)::bigint AS count, sum(yuan)::bigint AS yuan FROM (
          SELECT industry_key, stage, count, yuan FROM ${cells.table} WHERE ${cells.where}
          UNION ALL
          SELECT industry_key, stage, count, yuan FROM board_delta WHERE ${cells.where}
        ) AS part GROUP BY 1, 2 HAVING sum(count) <> 0`
    : await db.$queryRaw<SumRow[]>`
        SELECT COALESCE(lead.industry_key, '') AS industry_key, lead.stage, count(*) AS count,
          sum(lead.value_yuan)::bigint AS yuan
        FROM lead WHERE ${whereSql(actor, filter)} GROUP BY 1, 2`;
  return rows.map(toSum);
}

/** The first cards of every stage, newest change first; one walk down the index per stage. */
export async function listBoardCards(
  actor: Actor,
  filter: LeadFilter,
  perStage: number,
): Promise<LeadCard[]> {
  const stages = filter.stages.length > 0 ? filter.stages : [...STAGE_KEYS];
  const rows = await db.$queryRaw<CardRow[]>`
    SELECT ${CARD_COLUMNS}
    FROM unnest(${stages}::stage[]) AS board(stage)
    CROSS JOIN LATERAL (
      SELECT lead.* FROM lead WHERE lead.stage = board.stage AND ${whereSql(actor, { ...filter, stages: [] })}
      ORDER BY lead.updated_at DESC, lead.id DESC LIMIT ${perStage}
    ) AS lead ${CARD_JOINS}
    ORDER BY lead.stage, lead.updated_at DESC, lead.id DESC`;
  return rows.map(toCard);
}

const MORE_CARDS = 20;

/** The next cards of one stage, after those already shown. */
export async function listMoreCards(actor: Actor, input: MoreCardsInput): Promise<Outcome<LeadCard[]>> {
  const { filter } = readBoardQuestion(Object.fromEntries(new URLSearchParams(input.query)));
  const rows = await db.$queryRaw<CardRow[]>`
    SELECT ${CARD_COLUMNS}
    FROM (
      SELECT * FROM lead
      WHERE lead.stage = ${input.stage}::stage AND ${whereSql(actor, { ...filter, stages: [] })}
      ORDER BY lead.updated_at DESC, lead.id DESC LIMIT ${MORE_CARDS} OFFSET ${input.shown}
    ) AS lead ${CARD_JOINS}
    ORDER BY lead.updated_at DESC, lead.id DESC`;
  return done(rows.map(toCard));
}

/** The first cards of every stage in every industry, for the lanes. */
export async function listLaneCards(
  actor: Actor,
  filter: LeadFilter,
  cells: readonly { industryKey: string; stage: StageKey }[],
  perCell: number,
): Promise<LeadCard[]> {
  if (cells.length === 0) return [];
  const rows = await db.$queryRaw<CardRow[]>`
    SELECT ${CARD_COLUMNS}
    FROM unnest(${cells.map(cell => cell.industryKey)}::text[], ${cells.map(cell => cell.stage)}::stage[])
      AS board(industry_key, stage)
    CROSS JOIN LATERAL (
      SELECT lead.* FROM lead
      WHERE lead.stage = board.stage
        AND lead.industry_key IS NOT DISTINCT FROM NULLIF(board.industry_key, '')
        AND ${whereSql(actor, { ...filter, stages: [], industries: [] })}
      ORDER BY lead.updated_at DESC, lead.id DESC LIMIT ${perCell}
    ) AS lead ${CARD_JOINS}
    ORDER BY lead.stage, lead.updated_at DESC, lead.id DESC`;
  return rows.map(toCard);
}

/** Folds waiting deltas into the cells; called by the worker. Answers how many there were. */
export async function compactBoard(): Promise<number> {
  const [row] = await db.$queryRaw<{ folded: number }[]>`SELECT compact_board() AS folded`;
  return row?.folded ?? 0;
}
