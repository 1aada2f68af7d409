import { beforeAll, describe, expect, it } from 'vitest';
import { cast } from '../../prisma/seed/cast';
import { leadId } from '../../prisma/seed/lead-table';
import type { Actor } from '../domain/actor';
import { TERM_FIELDS } from '../domain/lead-field';
import { readFilter } from '../domain/lead-filter';
import { listBoardCards, listMoreCards, sumBoard } from './board';
import { db } from './client';
import { revealContact } from './contact';
import { listFilterOptions } from './filter-options';
import { listSimilarInvestors } from './investor';
import { getLead } from './lead-detail';
import { editField } from './lead-edit';
import { openLeadExport } from './lead-export';
import { getGate } from './lead-gate';
import { listLeads, sumLeads } from './lead-list';
import { listNotices } from './notice';
import { as, auditedSince, everythingOf, leadOf } from './testing-actor';
import { listStaff } from './vocabulary';
import { getWork, listAttention } from './work';

/** Of 王芳, in the unit of 李明 and the industry of 孙丽, in joint review with 钱红. */
const FIRM = '恒锴阀门';
const BOTTOM = '地价最低每亩九万柒';
const EARLIER = '地价最低每亩八万捌';
const CONCESSIONS = '设备补助至多壹拾叁个点';
const PHONE = '16099887766';
const EMAIL = 'zong.mi@hidden-firm.example';

const MAY_READ_TERMS = ['王芳', '李明', '孙丽', '吴静', '郑涛'];
const MAY_REVEAL = ['王芳', '李明', '孙丽', '吴静'];

const setTerm = async (who: string, field: string, value: string, before = '—') => {
  const lead = await leadOf(FIRM);
  return editField(await as(who), { leadId: lead.id, version: lead.version, field, value, before });
};

const contact = () => db.contact.findFirstOrThrow({ where: { phone: PHONE } });

beforeAll(async () => {
  // The cast has terms of its own here; the audit below is to begin with none.
  await db.lead.update({ where: { id: leadId(FIRM) }, data: { bottomLine: null, concessions: null } });
  expect(await setTerm('王芳', 'bottomLine', EARLIER)).toMatchObject({ ok: true });
  expect(await setTerm('王芳', 'bottomLine', BOTTOM, EARLIER)).toMatchObject({ ok: true });
  expect(await setTerm('李明', 'concessions', CONCESSIONS)).toMatchObject({ ok: true });
  const { investorId } = await leadOf(FIRM);
  await db.contact.create({
    data: { investorId, leadId: leadId(FIRM), name: '宗密', position: '总经理', phone: PHONE, email: EMAIL },
  });
  expect(
    await revealContact(await as('王芳'), {
      leadId: leadId(FIRM),
      contactId: (await contact()).id,
      part: 'phone',
    }),
  ).toMatchObject({ ok: true });
});

async function exported(actor: Actor): Promise<unknown[]> {
  const opened = await openLeadExport(actor, readFilter({}), 'csv');
  if (!opened.ok) return [opened];
  const rows: unknown[] = [];
  for await (const chunk of opened.value.chunks) rows.push(...chunk);
  return rows;
}

/** Everything but the lead's own page that answers leads, investors or people to whoever asks. */
async function otherReads(actor: Actor): Promise<unknown[]> {
  const all = { size: 1000, offset: 0 };
  const filter = readFilter({});
  const lead = await leadOf(FIRM);
  const stale = { leadId: lead.id, version: 1, field: 'problem', value: '另一说法', before: '从没有过的值' };
  const searches = [BOTTOM, '每亩', CONCESSIONS, PHONE, EMAIL, 'hidden-firm', '宗密'];
  return Promise.all([
    listLeads(actor, filter, all),
    sumLeads(actor, filter),
    listBoardCards(actor, filter, 1000),
    listMoreCards(actor, { query: '', stage: lead.stage, shown: 0 }),
    sumBoard(actor, filter),
    getWork(actor),
    listAttention(actor),
    listFilterOptions(actor),
    listSimilarInvestors(actor, { name: FIRM, uscc: '' }),
    listStaff(actor),
    listNotices(actor),
    exported(actor),
    getGate(actor, { leadId: lead.id, to: 'readyToSign' }),
    editField(actor, stale),
    ...searches.map(q => listLeads(actor, readFilter({ q }), all)),
  ]);
}

const SECRETS = [BOTTOM, EARLIER, CONCESSIONS, PHONE, '160****7766', EMAIL, 'z**@hidden-firm.example'];
const KEYS = TERM_FIELDS.map(field => `"${field.key}"`);

const foundIn = (answer: unknown, marks: readonly string[]): string[] => {
  const text = JSON.stringify(answer, (_key, value) => (typeof value === 'bigint' ? String(value) : value));
  return marks.filter(mark => text.includes(mark));
};

describe('terms and contacts', () => {
  it.each(cast.map(one => one.name))('%s finds in no list, board, search, export or answer', async name => {
    const actor = await as(name);
    expect(foundIn(await otherReads(actor), [...SECRETS, ...KEYS])).toEqual([]);
  });

  it.each(cast.map(one => one.name))(
    '%s gets with the lead what the table grants, and no key more',
    async name => {
      const view = await getLead(await as(name), leadId(FIRM));
      const terms = MAY_READ_TERMS.includes(name);
      const reveal = MAY_REVEAL.includes(name);
      expect(foundIn(view, SECRETS)).toEqual([
        ...(terms ? [BOTTOM, CONCESSIONS] : []),
        ...(reveal ? ['160****7766', 'z**@hidden-firm.example'] : []),
      ]);
      expect(foundIn(view, [...KEYS, '"terms"'])).toEqual(terms ? [...KEYS, '"terms"'] : []);
      expect(foundIn(view, ['"maskedPhone"', '"maskedEmail"'])).toHaveLength(reveal ? 2 : 0);
      // Nobody's history repeats them, and to the others it does not even say that there are any.
      expect(foundIn(view?.changes ?? [], SECRETS)).toEqual([]);
      expect(foundIn(view?.changes ?? [], ['lead.termsEdited'])).toHaveLength(terms ? 1 : 0);
    },
  );

  it('stand in the audit under the keys its page hides, once a change', async () => {
    const rows = await db.auditEntry.findMany({
      where: { nounId: leadId(FIRM), deed: 'lead.termsEdited' },
      orderBy: { id: 'asc' },
    });
    expect(rows.map(({ before, after }) => ({ before, after }))).toEqual([
      { before: { bottomLine: '—' }, after: { bottomLine: EARLIER } },
      { before: { bottomLine: EARLIER }, after: { bottomLine: BOTTOM } },
      { before: { concessions: '—' }, after: { concessions: CONCESSIONS } },
    ]);
    expect(foundIn(await db.auditEntry.findMany(), [PHONE, EMAIL])).toEqual([]);
  });
});

describe('setting the terms', () => {
  it('is for those of the lead; all others change nothing and are told nothing', async () => {
    const before = await everythingOf(leadId(FIRM));
    for (const [name, kind] of [
      ['郑涛', 'notAllowed'],
      ['钱红', 'notAllowed'],
      ['陈刚', 'notFound'],
      ['许强', 'notFound'],
      ['顾明', 'notFound'],
    ] as const) {
      const outcome = await setTerm(name, 'bottomLine', '随便', '从没有过的值');
      expect(outcome, name).toMatchObject({ kind });
      expect(foundIn(outcome, SECRETS)).toEqual([]);
    }
    expect(await everythingOf(leadId(FIRM))).toEqual(before);
    for (const name of ['王芳', '李明', '孙丽', '吴静']) {
      const deeds = await auditedSince(leadId(FIRM), async () => {
        const present = (await leadOf(FIRM)).concessions ?? '—';
        expect(await setTerm(name, 'concessions', `可议（${name}）`, present)).toMatchObject({ ok: true });
      });
      expect(deeds).toEqual(['lead.termsEdited']);
    }
  });

  it('tells both values to the second of two who set the same', async () => {
    const lead = await leadOf(FIRM);
    const input = { leadId: lead.id, version: 1, field: 'bottomLine', value: '另一个数', before: '—' };
    expect(await editField(await as('李明'), input)).toMatchObject({
      kind: 'stale',
      conflicts: [{ label: '底价', theirs: BOTTOM, yours: '另一个数' }],
    });
  });

  it.each([
    ['bottomLine', 500],
    ['concessions', 1000],
  ])('%s holds up to %d characters', async (field, most) => {
    const present = (await leadOf(FIRM))[field as 'bottomLine' | 'concessions'] ?? '—';
    const outcome = await setTerm('吴静', field, '超'.repeat(most + 1), present);
    expect(outcome).toMatchObject({ kind: 'invalid', fields: { [field]: `内容不能超过${most}字` } });
    expect(await setTerm('吴静', field, '满'.repeat(most), present)).toMatchObject({ ok: true });
  });
});

describe('an e-mail address', () => {
  it('is shown whole on request to the entitled, each look in the audit; to nobody else', async () => {
    const input = { leadId: leadId(FIRM), contactId: (await contact()).id, part: 'email' as const };
    for (const name of MAY_REVEAL) {
      const deeds = await auditedSince(leadId(FIRM), async () => {
        expect(await revealContact(await as(name), input)).toEqual({ ok: true, value: { text: EMAIL } });
      });
      expect(deeds).toEqual(['contact.revealed']);
    }
    const before = await everythingOf(leadId(FIRM));
    for (const name of ['钱红', '郑涛', '陈刚', '许强', '石岩', '顾明'])
      expect(foundIn(await revealContact(await as(name), input), SECRETS)).toEqual([]);
    expect(await everythingOf(leadId(FIRM))).toEqual(before);
  });

  it('that was never left is not there', async () => {
    const { investorId } = await leadOf(FIRM);
    const nobody = await db.contact.create({ data: { investorId, leadId: leadId(FIRM), name: '无邮' } });
    const input = { leadId: leadId(FIRM), contactId: nobody.id, part: 'email' as const };
    expect(await revealContact(await as('王芳'), input)).toMatchObject({ kind: 'notFound' });
  });
});
