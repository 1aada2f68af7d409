import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFilter } from '../domain/lead-filter';
import { db } from './client';
import { addContact } from './contact-edit';
import { findKeptInvestor, getInvestor } from './investor-card';
import { editInvestor } from './investor-edit';
import { listInvestors } from './investor-list';
import { mergeInvestors, previewMerge } from './investor-merge';
import { undoMerge } from './investor-unmerge';
import { createLead } from './lead-create';
import { getLead } from './lead-detail';
import { listLeads } from './lead-list';
import { as, leadOf } from './testing-actor';
import { got, kindOf } from './testing-grant';
import { cardForm, cardOf, mergeOf } from './testing-investor';
import { newLead } from './testing-new-lead';
import { settleSearchWords } from './testing-search';

/** Of 王芳 in 店口, and of somebody else elsewhere. */
const [HERS, OTHER, THIRD] = ['恒锴阀门', '璟澜光电科技', '瞳岳光学'];
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });

beforeAll(() => client.connect());
afterAll(() => client.end());

/** Every table of the business, row by row, but for what a merge and its undoing leave behind on purpose. */
async function everything(): Promise<Record<string, string>> {
  await settleSearchWords();
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
     AND tablename !~ '^(audit|outbox|investor_merge|_prisma|board_)' ORDER BY 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query(
      `SELECT count(*) || ':' || coalesce(md5(string_agg(row, chr(10) ORDER BY row)), '') AS hash
       FROM (SELECT (to_jsonb(t) - CASE WHEN $1 = 'investor' THEN 'version' ELSE '' END)::text AS row FROM "${name}" AS t) AS rows`,
      [name],
    );
    found[name] = rows[0].hash;
  }
  return found;
}

describe('a merge', () => {
  it('is the office’s: anybody else is turned away and nothing changes', async () => {
    const input = await mergeOf(HERS, OTHER);
    const before = await everything();
    for (const name of ['王芳', '李明', '孙丽', '郑涛', '钱红'])
      expect(kindOf(await mergeInvestors(await as(name), input)), name).toBe('notAllowed');
    expect(await previewMerge(await as('王芳'), input)).toBeNull();
    expect(await everything()).toEqual(before);
  });

  it('and its undoing leave every table as it was', async () => {
    const office = await as('吴静');
    const before = await everything();
    const input = await mergeOf(HERS, OTHER, ['name', 'uscc', 'kind', 'originPlace']);
    const preview = await previewMerge(office, input);
    expect(preview?.moves.leads).toBe(1);
    const { mergeId } = got(await mergeInvestors(office, input));
    const during = await everything();
    for (const table of ['investor', 'lead', 'contact', 'lead_search'])
      expect(during[table], table).not.toBe(before[table]);
    expect(got(await undoMerge(office, { mergeId })).stays).toEqual([]);
    expect(await everything()).toEqual(before);
  });

  it('shows the kept card’s name on every lead at once, finds it by both, and sends the old address on', async () => {
    const office = await as('吴静');
    const [kept, merged, lead] = [await cardOf(HERS), await cardOf(OTHER), await leadOf(OTHER)];
    const { mergeId } = got(await mergeInvestors(office, await mergeOf(HERS, OTHER)));
    expect((await getLead(office, lead.id))?.investorName).toBe(kept.name);
    const listed = await listLeads(office, readFilter({ q: '恒锴阀门' }));
    expect(listed.map(row => row.id)).toContain(lead.id);
    const found = await listInvestors(office, { q: merged.name, grade: null, industry: null, page: 1 });
    expect(found.map(row => row.id)).toEqual([kept.id]);
    expect(await getInvestor(office, merged.id)).toBeNull();
    expect(await findKeptInvestor(office, merged.id)).toBe(kept.id);
    expect(await findKeptInvestor(await as('朱伟'), merged.id)).toBeNull();
    expect(await getInvestor(office, kept.id)).toMatchObject({
      formerNames: [merged.name],
      merges: [{ id: mergeId, mergedName: merged.name }],
    });
    got(await undoMerge(office, { mergeId }));
  });

  it('gives a new lead under the merged card’s name or code to the kept one', async () => {
    const office = await as('吴静');
    const [kept, merged] = [await cardOf(HERS), await cardOf(OTHER)];
    const uscc = '91330681MA2QPUYT91';
    await db.investor.update({ where: { id: merged.id }, data: { uscc } });
    const { mergeId } = got(await mergeInvestors(office, await mergeOf(HERS, OTHER)));
    for (const typed of [{ investorName: merged.name }, { investorName: '某某新材料有限公司', uscc }]) {
      const { id } = got(await createLead(await as('王芳'), newLead(typed)));
      expect((await db.lead.findUniqueOrThrow({ where: { id } })).investorId).toBe(kept.id);
    }
    got(await undoMerge(office, { mergeId }));
    expect(await db.investor.findUnique({ where: { id: merged.id } })).toMatchObject({ uscc });
  });

  it('can be done twice on one card, and be taken back only in reverse', async () => {
    const office = await as('吴静');
    const before = await everything();
    const first = got(await mergeInvestors(office, await mergeOf(HERS, OTHER)));
    const [kept, third] = [await cardOf(HERS), await cardOf(THIRD)];
    const input = {
      keptId: third.id,
      mergedId: kept.id,
      keptVersion: third.version,
      mergedVersion: kept.version,
      fromMerged: [],
      reason: '同一家企业',
    };
    const second = got(await mergeInvestors(office, input));
    expect(await undoMerge(office, first)).toMatchObject({ ok: false, kind: 'refused' });
    got(await undoMerge(office, second));
    got(await undoMerge(office, first));
    expect(await undoMerge(office, first)).toMatchObject({ ok: false, kind: 'refused' });
    expect(await everything()).toEqual(before);
  });

  it('taken back leaves what has changed since, and says so; people go with their lead', async () => {
    const office = await as('吴静');
    const other = await cardOf(OTHER);
    const lead = await leadOf(OTHER);
    const { mergeId } = got(await mergeInvestors(office, await mergeOf(HERS, OTHER)));
    const kept = await cardOf(HERS);
    got(await editInvestor(office, cardForm(kept, { intro: '合并以后写的简介' })));
    const person = { leadId: lead.id, name: '沈括', position: '', influence: null, phone: '', email: '' };
    const { id } = got(await addContact(office, person));
    expect(got(await undoMerge(office, { mergeId })).stays).toEqual(['企业简介']);
    expect(await cardOf(HERS)).toMatchObject({ intro: '合并以后写的简介', formerNames: [] });
    expect(await db.contact.findUnique({ where: { id } })).toMatchObject({ investorId: other.id });
  });

  it('of one card, tried by two at once, is done by one', async () => {
    const office = await as('吴静');
    const inputs = [await mergeOf(HERS, OTHER), await mergeOf(THIRD, OTHER)];
    const outcomes = await Promise.all(inputs.map(input => mergeInvestors(office, input)));
    expect(outcomes.filter(outcome => outcome.ok)).toHaveLength(1);
    const { id } = await leadOf(OTHER);
    const card = await db.investor.findFirstOrThrow({ where: { leads: { some: { id } } } });
    expect(card.mergedIntoId).toBeNull();
    const [done] = outcomes.flatMap(outcome => (outcome.ok ? [outcome.value] : []));
    got(await undoMerge(office, { mergeId: done?.mergeId ?? '' }));
  });
});
