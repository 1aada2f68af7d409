import { searchQuery } from '@/lib/domain/search-terms';
import { rowsOf } from './pool';
import { scopeOf, Values, waysIn } from './scope';

const SHOWN = 8;

/** The latest leads that fit, each with what a line shows: common words met on a walk, rare ones looked up. */
export async function floorFind(question: URLSearchParams): Promise<unknown> {
  const values = new Values();
  const word = `${values.put(searchQuery(question.get('q') ?? '') ?? "'':*")}::tsquery`;
  const fits =
    question.get('common') === '1'
      ? `EXISTS (SELECT 1 FROM lead_search WHERE lead_id = lead.id AND (doc || ''::tsvector) @@ ${word})`
      : `lead.id = ANY(ARRAY(SELECT lead_id FROM lead_search WHERE doc @@ ${word}))`;
  const order = 'updated_at DESC, id DESC';
  const ways = waysIn(scopeOf(question), values).map(
    way =>
      `(SELECT lead.id, lead.updated_at FROM lead WHERE ${way} AND ${fits} ORDER BY ${order} LIMIT ${SHOWN})`,
  );
  const leads = await rowsOf(
    `SELECT lead.id, lead.code, lead.title, lead.stage, investor.name
     FROM (SELECT * FROM (${ways.join(' UNION ')}) AS walked ORDER BY ${order} LIMIT ${SHOWN}) AS page
     JOIN lead ON lead.id = page.id JOIN investor ON investor.id = lead.investor_id ORDER BY page.updated_at DESC, page.id DESC`,
    values.list,
  );
  return { leads };
}
