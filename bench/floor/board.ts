import { BOARD_SIDES } from '@/lib/domain/board-view';
import { CARD, JOINS } from './card';
import { rowsOf } from './pool';
import { type Scope, scopeOf, Values, waysIn } from './scope';

type Sum = { stage: string; count: number; yuan: number };

/** From the cells; what lies outside the unit but is one's own is added from the leads. */
function sums(scope: Scope, stages: string[], industry: string | null): Promise<Sum[]> {
  const values = new Values();
  const where = [`stage = ANY(${values.put(stages)}::stage[])`, `status = 'active'`];
  if (industry !== null) where.push(`industry_key = ${values.put(industry)}`);
  const parts: string[] = [];
  if (scope.all || scope.unit !== null) {
    const unit = scope.unit === null ? '' : `AND unit_code = ${values.put(scope.unit)}`;
    for (const table of ['board_unit_cell', 'board_delta'])
      parts.push(`SELECT stage, count, yuan FROM ${table} WHERE ${where.join(' AND ')} ${unit}`);
  }
  if (!scope.all) {
    const outside = scope.unit === null ? '' : `AND responsible_unit_code <> ${values.put(scope.unit)}`;
    const ways = waysIn({ ...scope, unit: null }, values).map(
      way => `SELECT id, stage, value_yuan FROM lead WHERE ${where.join(' AND ')} AND ${way} ${outside}`,
    );
    parts.push(`SELECT stage, 1, value_yuan FROM (${ways.join(' UNION ')}) AS own`);
  }
  return rowsOf<Sum>(
    `SELECT stage, sum(count)::bigint AS count, sum(yuan)::bigint AS yuan
     FROM (${parts.join(' UNION ALL ')}) AS part(stage, count, yuan) GROUP BY stage`,
    values.list,
  );
}

function cards(scope: Scope, stages: string[], industry: string | null): Promise<{ id: string }[]> {
  const values = new Values();
  const board = values.put(stages);
  const narrowed = industry === null ? '' : `AND industry_key = ${values.put(industry)}`;
  const walks = waysIn(scope, values).map(
    way => `(SELECT id, updated_at FROM lead WHERE lead.stage = board.stage AND status = 'active' ${narrowed}
      AND ${way} ORDER BY updated_at DESC, id DESC LIMIT 20)`,
  );
  const first =
    walks.length === 1
      ? walks[0]
      : `(SELECT id, updated_at FROM (${walks.join(' UNION ')}) AS walked ORDER BY updated_at DESC, id DESC LIMIT 20)`;
  return rowsOf<{ id: string }>(
    `SELECT ${CARD} FROM unnest(${board}::stage[]) AS board(stage) CROSS JOIN LATERAL ${first} AS top
     JOIN lead ON lead.id = top.id ${JOINS} ORDER BY lead.stage, lead.updated_at DESC, lead.id DESC`,
    values.list,
  );
}

/** Sums of every column and its first twenty cards. */
export async function floorBoard(question: URLSearchParams): Promise<unknown> {
  const scope = scopeOf(question);
  const stages = [...BOARD_SIDES.before];
  const industry = question.get('industry');
  const [found, shown] = await Promise.all([sums(scope, stages, industry), cards(scope, stages, industry)]);
  const columns = stages.map(stage => found.find(sum => sum.stage === stage) ?? { stage, count: 0, yuan: 0 });
  return { lanes: [{ industryKey: '', columns }], cards: shown };
}
