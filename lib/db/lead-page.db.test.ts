import { beforeAll, describe, expect, it } from 'vitest';
import { type LeadFilter, readFilter, SORTS, type SortKey, writeFilter } from '../domain/lead-filter';
import type { LeadRow } from '../domain/lead-view';
import { db } from './client';
import { getLeadPage, listLeads, sumLeads } from './lead-list';
import { toSortKey } from './pinyin';
import { refreshSortKeys } from './sort-key-refresh';
import { as } from './testing-actor';

const SORT_KEYS = Object.keys(SORTS) as SortKey[];
const PEOPLE = ['吴静', '何平', '孙丽', '王芳'];
const BOTH = SORT_KEYS.flatMap(sort => [true, false].map(descending => ({ sort, descending })));

/** The next question, as a reader's address would carry it. */
const through = (filter: LeadFilter): LeadFilter =>
  readFilter(Object.fromEntries(new URLSearchParams(writeFilter(filter))));

const asking = (order: { sort: SortKey; descending: boolean }): LeadFilter => ({
  ...readFilter({}),
  ...order,
});

/** Every page from the first to the last, and what happens between two of them. */
async function walk(
  name: string,
  start: LeadFilter,
  between: (rows: LeadRow[]) => Promise<void> = async () => {},
): Promise<{ ids: string[]; last: LeadFilter }> {
  const actor = await as(name);
  const ids: string[] = [];
  for (let filter = start; ; ) {
    const { rows, next } = await getLeadPage(actor, filter);
    ids.push(...rows.map(row => row.id));
    if (!next) return { ids, last: filter };
    await between(rows);
    filter = through({ ...filter, page: filter.page + 1, cursor: next });
  }
}

beforeAll(async () => {
  // Many leads with equal keys and without any: only the id parts them.
  await db.$executeRaw`
    INSERT INTO lead (id, code, title, investor_id, industry_key, source, responsible_unit_code, officer_id, stage,
      stage_on, status, intended_investment_yuan, next_step_on, last_progress_on, created_at, created_by_id, updated_at)
    SELECT gen_random_uuid(), 'ZJ1998-' || n || lead.code, lead.title, lead.investor_id, lead.industry_key, lead.source,
      lead.responsible_unit_code, lead.officer_id, lead.stage, lead.stage_on, lead.status, n % 5 * 100000000,
      CASE WHEN n % 3 > 0 THEN date '2026-06-01' + n % 7 END, lead.last_progress_on, lead.created_at,
      lead.created_by_id, lead.updated_at
    FROM generate_series(1, 2) AS n, lead`;
});

describe('the pages of the ledger, one behind the other', () => {
  it.each(BOTH)('by $sort, falling $descending, hold the whole order once', async order => {
    for (const name of PEOPLE) {
      const whole = await listLeads(await as(name), asking(order), { size: 5000, offset: 0 });
      const { ids } = await walk(name, asking(order));
      expect(ids, name).toEqual(whole.map(row => row.id));
    }
  });

  it.each(BOTH)('by $sort, falling $descending, lead back the way they came', async order => {
    const actor = await as('吴静');
    const forth: string[][] = [];
    let filter = asking(order);
    for (;;) {
      const { rows, next } = await getLeadPage(actor, filter);
      forth.push(rows.map(row => row.id));
      if (!next) break;
      filter = through({ ...filter, page: filter.page + 1, cursor: next });
    }
    expect(forth.length).toBeGreaterThan(4);
    const back: string[][] = [];
    for (;;) {
      const { rows, previous } = await getLeadPage(actor, filter);
      back.unshift(rows.map(row => row.id));
      if (!previous) break;
      filter = through({ ...filter, page: filter.page - 1, cursor: previous });
    }
    expect(back).toEqual(forth);
  });

  it('neither miss nor repeat what stands still, while rows move and go', async () => {
    for (const order of BOTH) {
      const touched = new Set<string>();
      const before = await listLeads(await as('吴静'), asking(order), { size: 5000, offset: 0 });
      const { ids } = await walk('吴静', asking(order), async rows => {
        const [last, moved] = [rows.at(-1), rows.at(10)];
        if (!last || !moved || !last.code.startsWith('ZJ1998')) return;
        touched.add(last.id).add(moved.id);
        await db.$executeRaw`DELETE FROM lead WHERE id = ${last.id}::uuid`;
        await db.$executeRaw`UPDATE lead SET updated_at = now(), next_step_on = NULL,
          intended_investment_yuan = 7777777777, title = '啊改名' || code WHERE id = ${moved.id}::uuid`;
      });
      const still = (list: string[]): string[] => list.filter(id => !touched.has(id));
      expect(still(ids)).toEqual(still(before.map(row => row.id)));
    }
  });
});

describe('an address of a page', () => {
  it('from before there were cursors leads to the rows that are counted off', async () => {
    const actor = await as('吴静');
    const rows = await listLeads(actor, asking({ sort: 'value', descending: true }), {
      size: 50,
      offset: 100,
    });
    const { rows: old, previous } = await getLeadPage(actor, readFilter({ sort: 'value', page: '3' }));
    expect(old.map(row => row.id)).toEqual(rows.map(row => row.id));
    expect(previous).not.toBeNull();
  });

  it('with a place that is none is counted off too, and one beyond the end shows nothing', async () => {
    const actor = await as('吴静');
    const id = '00000001-0000-7000-8000-000000000001';
    for (const sort of SORT_KEYS) {
      for (const key of ['x', '99999999999999', '2026-02-30', '', null]) {
        const filter = {
          ...asking({ sort, descending: true }),
          page: 2,
          cursor: { side: 'after', key, id } as const,
        };
        expect((await getLeadPage(actor, through(filter))).rows.length).toBeLessThanOrEqual(50);
      }
    }
    expect((await getLeadPage(actor, readFilter({ page: '20000' }))).rows).toEqual([]);
  });

  it('shows a colleague their own rows behind the same place', async () => {
    const { last } = await walk('吴静', asking({ sort: 'title', descending: false }));
    const own = new Set(
      (await listLeads(await as('王芳'), readFilter({}), { size: 5000, offset: 0 })).map(row => row.id),
    );
    const { rows } = await getLeadPage(await as('王芳'), { ...last, page: 2 });
    expect(rows.filter(row => !own.has(row.id))).toEqual([]);
    expect((await sumLeads(await as('王芳'), last)).count).toBe(own.size);
  });
});

describe('names in the order of their spelling', () => {
  const titles = [
    '重庆电子',
    '长安汽车',
    '曾氏袜业',
    '安吉竹业',
    '安防项目',
    '3D打印',
    'ABC光学',
    '诸暨铜业',
    '阿里云',
    '钟表',
  ];
  const sorted = [
    '3D打印',
    '阿里云',
    'ABC光学',
    '安防项目',
    '安吉竹业',
    '长安汽车',
    '重庆电子',
    '曾氏袜业',
    '钟表',
    '诸暨铜业',
  ];

  it('is by syllables without tones, then by the text', () => {
    const keys = new Map(titles.map(title => [toSortKey(title), title]));
    expect([...keys.keys()].sort().map(key => keys.get(key))).toEqual(sorted);
    expect(toSortKey('单强', 'person')).toBe('shan qiang\t单强');
    expect([toSortKey('事实'), toSortKey('实施')].sort().map(key => key.split('\t')[0])).toEqual([
      'shi shi',
      'shi shi',
    ]);
  });

  it('waits for the worker where a name was written without its key, and is last until then', async () => {
    const actor = await as('吴静');
    const some = await listLeads(actor, readFilter({}), { size: titles.length, offset: 0 });
    for (const [index, title] of titles.entries())
      await db.lead.update({ where: { id: some[index]?.id ?? '' }, data: { title }, select: { id: true } });
    const named = async (): Promise<string[]> => {
      const rows = await listLeads(actor, readFilter({ sort: 'title' }), { size: 5000, offset: 0 });
      return rows.map(row => row.title);
    };
    const spelt = await db.lead.count({ where: { titleKey: { not: null } } });
    const waiting = (await named()).slice(spelt);
    expect(titles.filter(title => !waiting.includes(title))).toEqual([]);
    expect(await refreshSortKeys()).toBeGreaterThanOrEqual(titles.length);
    expect(await refreshSortKeys()).toBe(0);
    expect((await named()).filter(title => titles.includes(title))).toEqual(sorted);
  });

  it('follows a firm that is renamed to all its leads', async () => {
    const actor = await as('吴静');
    const [row] = await listLeads(actor, readFilter({ sort: 'investor', dir: 'desc' }), {
      size: 1,
      offset: 0,
    });
    const lead = await db.lead.findUniqueOrThrow({ where: { id: row?.id ?? '' } });
    const name = '3号测试公司';
    await db.investor.update({
      where: { id: lead.investorId },
      data: { name, nameKey: toSortKey(name) },
      select: { id: true },
    });
    const [first] = await listLeads(actor, readFilter({ sort: 'investor' }), { size: 1, offset: 0 });
    expect(first?.investorName).toBe(name);
  });
});
