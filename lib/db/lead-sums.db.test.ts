import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFilter } from '../domain/lead-filter';
import { averageYuan } from '../domain/lead-group';
import { GROUPS, type GroupKey } from '../domain/list-layout';
import { STAGE_KEYS } from '../domain/stage';
import { listGroupRows, listGroups } from './lead-groups';
import { sumLedger } from './lead-sums';
import { as } from './testing-actor';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });

beforeAll(() => client.connect());
afterAll(() => client.end());

const COLUMNS: Record<GroupKey, string> = {
  stage: 'stage::text',
  status: 'status::text',
  industry: 'industry_key',
  unit: 'responsible_unit_code',
  officer: 'officer_id::text',
  origin: 'origin::text',
  band: 'value_band::text',
  source: 'source::text',
};

const plain = async (where: string) => {
  const { rows } = await client.query(
    `SELECT count(*)::int AS count, coalesce(sum(value_yuan), 0)::float8 AS yuan,
       (count(*) FILTER (WHERE value_yuan <> 0))::int AS named,
       round(avg(value_yuan) FILTER (WHERE value_yuan <> 0))::float8 AS average,
       coalesce(sum(land_mu), 0)::float8 AS land, count(land_mu)::int AS land_named FROM lead WHERE ${where}`,
  );
  return rows[0];
};

describe('the foot of the ledger', () => {
  it.each([
    ['吴静', '', 'true'],
    ['李明', '', "responsible_unit_code = '330681104'"],
    ['吴静', 'stage=negotiating&status=active', "stage = 'negotiating' AND status = 'active'"],
    ['吴静', 'q=没有这样的词', 'false'],
  ])('is what plain SQL counts, for %s asking %s', async (name, question, where) => {
    await client.query(`UPDATE lead SET planned_investment_yuan = NULL, intended_investment_yuan = NULL
      WHERE id = (SELECT id FROM lead WHERE stage = 'lead' ORDER BY code LIMIT 1)`);
    const sums = await sumLedger(
      await as(name),
      readFilter(Object.fromEntries(new URLSearchParams(question))),
    );
    const expected = await plain(where);
    expect(sums).toEqual({
      count: expected.count,
      yuan: expected.yuan,
      named: expected.named,
      landMu: expected.land,
      landNamed: expected.land_named,
    });
    expect(averageYuan(sums)).toBe(expected.average);
  });
});

describe('groups', () => {
  it.each(Object.keys(GROUPS) as GroupKey[])(
    'by %s have the subtotals of plain SQL and add up to the foot',
    async group => {
      const office = await as('吴静');
      const filter = readFilter({ status: 'active' });
      const groups = await listGroups(office, filter, group);
      for (const one of groups) {
        const expected = await plain(`status = 'active' AND coalesce(${COLUMNS[group]}, '') = '${one.key}'`);
        expect([one.name, one.count, one.yuan, one.named]).toEqual([
          one.name,
          expected.count,
          expected.yuan,
          expected.named,
        ]);
        expect(one.name).not.toBe('');
      }
      const foot = await sumLedger(office, filter);
      expect(groups.reduce((sum, one) => sum + one.yuan, 0)).toBe(foot.yuan);
      expect(groups.reduce((sum, one) => sum + one.count, 0)).toBe(foot.count);
    },
  );

  it('stand in their natural order', async () => {
    const office = await as('吴静');
    const stages = (await listGroups(office, readFilter({}), 'stage')).map(({ key }) => key);
    expect(stages).toEqual(STAGE_KEYS.filter(key => stages.includes(key)));
    const units = (await listGroups(office, readFilter({}), 'unit')).map(({ key }) => key);
    const { rows } = await client.query('SELECT code FROM unit ORDER BY sort_order');
    expect(units).toEqual(rows.map(row => row.code).filter(code => units.includes(code)));
    expect((await listGroups(office, readFilter({}), 'industry')).at(-1)).toMatchObject({
      key: '',
      name: '未分类',
    });
  });

  it('give their rows page by page, and to nobody a row of another unit', async () => {
    const [manager, other] = [await as('李明'), await as('周敏')];
    const asked = { query: '', group: 'unit', key: '330681104', shown: 0 } as const;
    const first = await listGroupRows(manager, asked);
    const next = await listGroupRows(manager, { ...asked, shown: 20 });
    if (!first.ok || !next.ok) throw new Error('The manager has no rows.');
    const [group] = await listGroups(manager, readFilter({}), 'unit');
    expect(first.value).toHaveLength(20);
    expect(new Set([...first.value, ...next.value].map(row => row.id)).size).toBe(group?.count);
    expect(await listGroupRows(other, asked)).toEqual({ ok: true, value: [] });
    expect((await listGroups(other, readFilter({}), 'unit')).map(({ key }) => key)).not.toContain(
      '330681104',
    );
  });
});
