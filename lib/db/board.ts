import { Prisma } from '@/prisma/generated/client';
import { canReadSomeLeads } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type MoreCardsInput, readBoardQuestion } from '../domain/board-view';
import { NONE, SET_FIELDS, writeConditions } from '../domain/lead-condition';
import type { LeadFilter } from '../domain/lead-filter';
import type { LeadCard } from '../domain/lead-view';
import { toYuan, type Yuan } from '../domain/money';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import { STAGE_KEYS, type StageKey } from '../domain/stage';
import { db } from './client';
import { getDutyLimits } from './duty-limits';
import { CARD_COLUMNS, CARD_JOINS, type CardRow, toCard } from './lead-card';
import { type AskedFilter, planOf, withLimits } from './lead-filter';
import { firstLeadsSql, summedLeadsSql, summedPersonalLeadsSql } from './lead-walk';
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

function areaConditions(actor: Actor): Prisma.Sql[] | null {
  const reach = leadReach(actor);
  if (reach.all) return [];
  const { unitCodes, industryKeys } = reach;
  // Cells of two overlapping areas would count some leads twice; without an area there is nothing in them.
  if (unitCodes.length > 0 === industryKeys.length > 0) return null;
  if (unitCodes.length > 0) return [Prisma.sql`unit_code = ANY(${unitCodes})`];
  return [Prisma.sql`industry_key = ANY(${industryKeys})`];
}

/** What the cells are cut by, under its name in the address. What has none of it stands there as an empty text. */
const CELL_FIELDS = {
  stage: { column: Prisma.sql`stage`, type: Prisma.sql`stage` },
  status: { column: Prisma.sql`status`, type: Prisma.sql`lead_status` },
  industry: { column: Prisma.sql`industry_key`, type: Prisma.sql`text` },
  unit: { column: Prisma.sql`unit_code`, type: Prisma.sql`text` },
  origin: { column: Prisma.sql`origin`, type: Prisma.sql`text` },
  band: { column: Prisma.sql`band`, type: Prisma.sql`int` },
} as const;
type CellField = keyof typeof CELL_FIELDS;

/** Whether nothing is asked but what the cells are cut by. */
export function cellsKnow(filter: LeadFilter): boolean {
  let known = filter.q === '' && filter.or === null;
  writeConditions(filter, name => {
    known &&= Object.hasOwn(CELL_FIELDS, name.replace(/^not\./, ''));
  });
  return known;
}

/** What stands in the column or lane anyway need not be asked again; beside an alternative it must be. */
const without = (filter: AskedFilter, asked: Partial<LeadFilter>): AskedFilter =>
  filter.or ? filter : { ...filter, ...asked };

/** Conditions over a row of cells or deltas, or null when the cells do not know a field that is asked for. */
function cellConditions(actor: Actor, filter: LeadFilter): { table: Prisma.Sql; where: Prisma.Sql } | null {
  const conditions = areaConditions(actor);
  if (conditions === null) return null;
  if (!cellsKnow(filter)) return null;
  const asks = (field: CellField): boolean =>
    filter[SET_FIELDS[field].property].length > 0 || (filter.not[field] ?? []).length > 0;
  const byUnit = leadReach(actor).unitCodes.length > 0 || asks('unit');
  if (byUnit && (asks('origin') || asks('band'))) return null;
  for (const field of Object.keys(CELL_FIELDS) as CellField[]) {
    const { column, type } = CELL_FIELDS[field];
    const values = (chosen: readonly (string | number)[]) =>
      chosen.map(value => (value === NONE ? '' : value));
    const wanted = filter[SET_FIELDS[field].property];
    const unwanted = filter.not[field] ?? [];
    if (wanted.length > 0) conditions.push(Prisma.sql`${column} = ANY(${values(wanted)}::${type}[])`);
    if (unwanted.length > 0) conditions.push(Prisma.sql`${column} <> ALL(${values(unwanted)}::${type}[])`);
  }
  return {
    // Where both know the answer, the cells by size are the fewer.
    table: byUnit ? Prisma.sql`board_unit_cell` : Prisma.sql`board_size_cell`,
    where: conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`TRUE`,
  };
}

/**
 * Counts and sums in yuan by industry and stage over everything the actor may see and the filter lets
 * through. From cells plus waiting deltas where they know the fields asked for, with the few leads outside
 * the actor's area added one by one; else from the leads themselves. One statement: both are exact.
 */
export async function sumBoard(actor: Actor, filter: LeadFilter): Promise<BoardSum[]> {
  const cells = cellConditions(actor, filter);
  const wanted = await withLimits(actor, filter);
  const leads = cells ? summedPersonalLeadsSql(actor, wanted) : summedLeadsSql(actor, wanted);
  const parts: Prisma.Sql[] = [];
  if (cells) {
    parts.push(
      Prisma.sql`SELECT industry_key, stage, count, yuan FROM ${cells.table} WHERE ${cells.where}`,
      Prisma.sql`SELECT industry_key, stage, count, yuan FROM board_delta WHERE ${cells.where}`,
    );
  }
  if (leads) parts.push(Prisma.sql`SELECT industry_key, stage, 1, value_yuan FROM (${leads}) AS lead`);
  const rows = await db.$queryRaw<SumRow[]>`${planOf(filter)}
    SELECT industry_key, stage, sum(count)::bigint AS count, sum(yuan)::bigint AS yuan
    FROM (${Prisma.join(parts, ' UNION ALL ')}) AS part(industry_key, stage, count, yuan)
    GROUP BY 1, 2 HAVING sum(count) <> 0`;
  return rows.map(toSum);
}

const NEWEST = Prisma.sql`lead.updated_at DESC, lead.id DESC`;

/** The first cards of every stage, newest change first; one walk down the index per stage. */
export async function listBoardCards(
  actor: Actor,
  filter: LeadFilter,
  perStage: number,
): Promise<LeadCard[]> {
  const stages = filter.stages.length > 0 ? filter.stages : [...STAGE_KEYS];
  const first = firstLeadsSql(actor, without(await withLimits(actor, filter), { stages: [] }), {
    order: NEWEST,
    size: perStage,
    offset: 0,
    and: Prisma.sql`lead.stage = board.stage`,
  });
  const [limits, rows] = await Promise.all([
    getDutyLimits(actor),
    db.$queryRaw<CardRow[]>`${planOf(filter)}
    SELECT ${CARD_COLUMNS}
    FROM unnest(${stages}::stage[]) AS board(stage)
    CROSS JOIN LATERAL (${first}) AS top JOIN lead ON lead.id = top.id ${CARD_JOINS}
    ORDER BY lead.stage, ${NEWEST}`,
  ]);
  return rows.map(row => toCard(row, limits));
}

const MORE_CARDS = 20;

/** The next cards of one stage, after those already shown. */
export async function listMoreCards(actor: Actor, input: MoreCardsInput): Promise<Outcome<LeadCard[]>> {
  if (!canReadSomeLeads(actor)) return notAllowed('你的岗位没有看板。');
  const { filter } = readBoardQuestion(Object.fromEntries(new URLSearchParams(input.query)));
  const next = firstLeadsSql(
    actor,
    { ...(await withLimits(actor, filter)), stages: [] },
    {
      order: NEWEST,
      size: MORE_CARDS,
      offset: input.shown,
      and: Prisma.sql`lead.stage = ${input.stage}::stage`,
    },
  );
  const [limits, rows] = await Promise.all([
    getDutyLimits(actor),
    db.$queryRaw<CardRow[]>`${planOf(filter)}
    SELECT ${CARD_COLUMNS}
    FROM (${next}) AS next JOIN lead ON lead.id = next.id ${CARD_JOINS}
    ORDER BY ${NEWEST}`,
  ]);
  return done(rows.map(row => toCard(row, limits)));
}

const LANE_CELL = Prisma.sql`lead.stage = board.stage
  AND lead.industry_key IS NOT DISTINCT FROM NULLIF(board.industry_key, '')`;

/** The first cards of every stage in every industry, for the lanes. */
export async function listLaneCards(
  actor: Actor,
  filter: LeadFilter,
  cells: readonly { industryKey: string; stage: StageKey }[],
  perCell: number,
): Promise<LeadCard[]> {
  if (cells.length === 0) return [];
  const first = firstLeadsSql(
    actor,
    without(await withLimits(actor, filter), { stages: [], industries: [] }),
    { order: NEWEST, size: perCell, offset: 0, and: LANE_CELL },
  );
  const [limits, rows] = await Promise.all([
    getDutyLimits(actor),
    db.$queryRaw<CardRow[]>`${planOf(filter)}
    SELECT ${CARD_COLUMNS}
    FROM unnest(${cells.map(cell => cell.industryKey)}::text[], ${cells.map(cell => cell.stage)}::stage[])
      AS board(industry_key, stage)
    CROSS JOIN LATERAL (${first}) AS top JOIN lead ON lead.id = top.id ${CARD_JOINS}
    ORDER BY lead.stage, ${NEWEST}`,
  ]);
  return rows.map(row => toCard(row, limits));
}

/** Folds waiting deltas into the cells; called by the worker. Answers how many there were. */
export async function compactBoard(): Promise<number> {
  const [row] = await db.$queryRaw<{ folded: number }[]>`SELECT compact_board() AS folded`;
  return row?.folded ?? 0;
}
