import { describe, expect, it } from 'vitest';
import type { Actor } from '../domain/actor';
import { addAttachment } from './attachment';
import { db } from './client';
import { revealContact } from './contact';
import { findSimilarInvestors } from './investor';
import { createLead } from './lead-create';
import { getLead } from './lead-detail';
import { editField } from './lead-edit';
import { advanceStage } from './lead-stage';
import { as, leadOf } from './testing-actor';
import { readyMove } from './testing-gate';
import { got, kindOf } from './testing-grant';
import { newLead } from './testing-new-lead';

/** The firm of a lead of 王芳's, and a lead that 陈刚 starts with the same firm. */
async function joined(): Promise<{ hers: string; his: string; investorId: string; him: Actor }> {
  const hers = await leadOf('恒锴阀门');
  const investor = await db.investor.findUniqueOrThrow({ where: { id: hers.investorId } });
  const him = await as('陈刚');
  const { id } = got(await createLead(him, newLead({ investorName: investor.name })));
  return { hers: hers.id, his: id, investorId: investor.id, him };
}

describe('a firm that two units chase', () => {
  it('keeps the people of the one from the other, who may name people of their own', async () => {
    const { hers, his, investorId, him } = await joined();
    const known = await db.contact.findMany({ where: { investorId } });
    expect(known.length).toBeGreaterThan(0);
    expect((await db.lead.findUniqueOrThrow({ where: { id: his } })).investorId).toBe(investorId);
    expect((await getLead(him, his))?.contacts).toEqual([]);
    for (const { id: contactId } of known)
      expect(kindOf(await revealContact(him, { leadId: his, contactId, part: 'phone' }))).toBe('notFound');
    const own = await db.contact.create({
      data: { investorId, leadId: his, name: '邵一鸣', phone: '13800000000' },
    });
    expect((await getLead(him, his))?.contacts.map(({ name }) => name)).toEqual(['邵一鸣']);
    const her = await as('王芳');
    expect((await getLead(her, hers))?.contacts.map(({ id }) => id)).not.toContain(own.id);
    expect((await getLead(her, hers))?.contacts).toHaveLength(known.length);
    const seen = (await getLead(await as('吴静'), hers))?.contacts.map(({ name }) => name);
    expect(seen).toContain('邵一鸣');
    const asked = { leadId: hers, contactId: known[0]?.id ?? '', part: 'phone' } as const;
    expect((await revealContact(her, asked)).ok).toBe(true);
  });

  it('gets no credit code from one of them alone', async () => {
    const name = '青岛钛屿新材料有限公司';
    got(await createLead(await as('王芳'), newLead({ investorName: name })));
    const typed = newLead({ investorName: name, uscc: '91330681MA20000010' });
    const refusal = await createLead(await as('陈刚'), typed);
    expect(refusal).toMatchObject({ ok: false, kind: 'invalid', fields: { uscc: expect.any(String) } });
    expect(await db.investor.findFirst({ where: { name } })).toMatchObject({ uscc: null });
    expect((await createLead(await as('王芳'), typed)).ok).toBe(true);
    expect(await db.investor.findFirst({ where: { name } })).toMatchObject({ uscc: '91330681MA20000010' });
  });

  it('is not found by signs that mean anything to LIKE', async () => {
    expect(got(await findSimilarInvestors(await as('吴静'), { name: '%%', uscc: '' }))).toEqual([]);
    expect(got(await findSimilarInvestors(await as('吴静'), { name: '__', uscc: '' }))).toEqual([]);
  });
});

it('a file says what it serves as in the words of the rules, or in none', async () => {
  const [actor, { id: leadId }] = [await as('王芳'), await leadOf('恒锴阀门')];
  const bytes = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
  const file = { leadId, fileName: '协议.pdf', contentType: 'application/pdf', bytes };
  for (const documentKey of ['__proto__', 'constructor', 'nope'])
    expect(kindOf(await addAttachment(actor, { ...file, documentKey })), documentKey).toBe('refused');
  expect((await addAttachment(actor, { ...file, documentKey: 'agreementScan' })).ok).toBe(true);
});

it('the money of a signing stands still from its report on, before the office has confirmed it', async () => {
  const actor = await as('吴静');
  for (let moved = await leadOf('恒锴阀门'); moved.stage !== 'signed'; moved = await leadOf('恒锴阀门'))
    got(await advanceStage(actor, await readyMove(actor, moved)));
  const { id, version } = await leadOf('恒锴阀门');
  await db.stageEntry.updateMany({ where: { leadId: id, stage: 'signed' }, data: { confirmedAt: null } });
  const edit = { leadId: id, version, field: 'agreedInvestmentYuan', value: '90亿', before: '' };
  expect(kindOf(await editField(await as('王芳'), edit))).toBe('refused');
  expect(await leadOf('恒锴阀门')).toMatchObject({ version });
});

it('a tip of before the first rules goes by the first', async () => {
  const actor = await as('王芳');
  const { id } = got(
    await createLead(actor, newLead({ investorName: '旧年精密有限公司', tipOn: '2015-01-01' })),
  );
  const input = {
    leadId: id,
    version: 1,
    to: 'qualification',
    happenedOn: '2015-01-05',
    answers: {},
  } as const;
  expect(kindOf(await advanceStage(actor, input))).toBe('refused');
});
