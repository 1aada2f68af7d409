import { canReadSomeLeads } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { CountInput } from '../domain/filter-input';
import { readFilter } from '../domain/lead-filter';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import type { FilterChoices, FilterCount, FilterNode } from '../domain/vocabulary-view';
import { cellsKnow } from './board';
import { db } from './client';
import { NODE_JSON, NODE_TABLES } from './filter-options';
import { whereSql, withLimits } from './lead-filter';
import { sumLeads } from './lead-list';
import { byPinyin } from './pinyin';
import { whyNotNow } from './rate-limit';
import { visibleLeadsSql } from './scope';

const NO_LEADS = '你的岗位没有线索台账。';
const MOST_PLACES = 80;
/** Counting on beyond this tells nobody more, and takes as long as reading it all. */
const MOST_COUNTED = 10_000;

/** The choices of the fields with many: every node of the chains, and where the viewer's own leads come from. */
export async function listFilterChoices(actor: Actor): Promise<Outcome<FilterChoices>> {
  if (!canReadSomeLeads(actor)) return notAllowed(NO_LEADS);
  const [nodes, places] = await Promise.all([
    db.$queryRaw<{ node: FilterNode }[]>`SELECT ${NODE_JSON} AS node FROM ${NODE_TABLES}
      ORDER BY industry.sort_order, bone.sort_order, node.sort_order, node.key`,
    db.$queryRaw<{ place: string }[]>`SELECT lead.source_place AS place FROM lead
      WHERE ${visibleLeadsSql(actor)} AND lead.source_place IS NOT NULL AND lead.source_place NOT LIKE '%,%'
      GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT ${MOST_PLACES}`,
  ]);
  return done({
    nodes: nodes.map(({ node }) => node),
    places: byPinyin(
      places.map(({ place }) => place),
      place => place,
    ),
  });
}

/** How many leads a question lets through that is still being put together: exact from cells, else counted up to a bound. */
export async function countLeads(actor: Actor, input: CountInput): Promise<Outcome<FilterCount>> {
  if (!canReadSomeLeads(actor)) return notAllowed(NO_LEADS);
  const filter = readFilter(Object.fromEntries(new URLSearchParams(input.query)));
  const wait = filter.q === '' ? null : await whyNotNow(actor, 'search');
  if (wait) return wait;
  if (cellsKnow(filter)) return done({ count: (await sumLeads(actor, filter)).count, isMore: false });
  const where = whereSql(actor, await withLimits(actor, filter));
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(*) FROM (SELECT 1 FROM lead WHERE ${where} LIMIT ${MOST_COUNTED + 1}) AS counted`;
  const count = Number(row?.count ?? 0);
  return done({ count: Math.min(count, MOST_COUNTED), isMore: count > MOST_COUNTED });
}
