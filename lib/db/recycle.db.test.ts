import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { leadId } from '../../prisma/seed/lead-table';
import { readFilter } from '../domain/lead-filter';
import { env } from '../env';
import { addAttachment } from './attachment';
import { sumBoard } from './board';
import { db } from './client';
import { addContact, removeContact } from './contact-edit';
import { forgetRemovedContacts, restoreContact } from './contact-restore';
import { mergeInvestors } from './investor-merge';
import { getLead } from './lead-detail';
import { listLeads, sumLeads } from './lead-list';
import { removeLead, restoreLead } from './recycle';
import { listRecycled } from './recycle-list';
import { purgeLead, purgeRecycled } from './recycle-purge';
import { factSets } from './report-facts';
import { as, auditedSince, everythingOf, leadOf } from './testing-actor';
import { cardOf, mergeOf } from './testing-investor';
import { settleSearchWords } from './testing-search';

/** Of 王芳 in 店口, without anything that holds it. */
const FIRM = '瞳岳光学';
const client = new pg.Client({ connectionString: process.env.DATABASE_URL });

beforeAll(async () => {
  await client.connect();
  await db.recycledLead.deleteMany();
});
afterAll(() => client.end());

const removalOf = async (firm: string, reason = '重复登记') => {
  const { id, version } = await leadOf(firm);
  return { leadId: id, version, reason };
};
const kindOf = (outcome: { ok: boolean; kind?: string }) => (outcome.ok ? 'done' : outcome.kind);

/** Every business table row by row, but for what a removal and its undoing leave behind on purpose. */
async function everything(): Promise<Record<string, string>> {
  await settleSearchWords();
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
     AND tablename !~ '^(audit|outbox|notice|_prisma|board_)' ORDER BY 1`,
  );
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await client.query(
      `SELECT count(*) || ':' || coalesce(md5(string_agg(row, chr(10) ORDER BY row)), '') AS hash
       FROM (SELECT (to_jsonb(t) - CASE WHEN $1 = 'lead' THEN ARRAY['version', 'updated_at'] ELSE '{}' END)::text AS row
         FROM "${name}" AS t) AS rows`,
      [name],
    );
    found[name] = rows[0].hash;
  }
  return found;
}

async function boardSums() {
  const sums = await sumBoard(await as('吴静'), readFilter({}));
  return sums
    .filter(sum => sum.count !== 0)
    .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
}

describe('removing a lead', () => {
  it('is not for its officer, nor for another unit: nothing changes', async () => {
    const before = await everythingOf(leadId(FIRM));
    const input = await removalOf(FIRM);
    expect(kindOf(await removeLead(await as('王芳'), input))).toBe('notAllowed');
    expect(kindOf(await removeLead(await as('周敏'), input))).toBe('notFound');
    expect(kindOf(await removeLead(await as('郑涛'), input))).toBe('notAllowed');
    expect(await everythingOf(leadId(FIRM))).toEqual(before);
    expect((await listRecycled(await as('吴静'))).count).toBe(0);
  });

  it('takes it out of board, list, search and page, and puts everything back as it was', async () => {
    const office = await as('吴静');
    const rows = await everything();
    const sums = await boardSums();
    const { count } = await sumLeads(office, readFilter({}));
    const facts = await factSets('2026-06', true);
    const manager = await as('李明');
    expect(await auditedSince(leadId(FIRM), async () => removeLead(manager, await removalOf(FIRM)))).toEqual([
      'lead.removed',
    ]);
    expect((await sumLeads(office, readFilter({}))).count).toBe(count - 1);
    const counted = facts.facts.filter(fact => fact.leadId !== leadId(FIRM));
    expect((await factSets('2026-06', true)).facts).toEqual(counted);
    expect(await boardSums()).not.toEqual(sums);
    expect(await listLeads(office, readFilter({ q: '瞳岳' }))).toEqual([]);
    expect(await getLead(office, leadId(FIRM))).toBeNull();
    expect(await auditedSince(leadId(FIRM), () => restoreLead(manager, { leadId: leadId(FIRM) }))).toEqual([
      'lead.restored',
    ]);
    expect(await everything()).toEqual(rows);
    expect(await boardSums()).toEqual(sums);
    expect(await listLeads(office, readFilter({ q: '瞳岳' }))).toHaveLength(1);
  });

  it('gives back, row by row, whatever of the cast may be removed', async () => {
    const office = await as('吴静');
    const before = await everything();
    const leads = await db.lead.findMany({ select: { id: true, version: true } });
    const outcomes = [];
    for (const { id, version } of leads) {
      const removed = await removeLead(office, { leadId: id, version, reason: '逐一核对' });
      outcomes.push(kindOf(removed));
      if (removed.ok) expect(await restoreLead(office, { leadId: id })).toMatchObject({ ok: true });
    }
    expect(outcomes.filter(kind => kind === 'done').length).toBeGreaterThan(20);
    expect(new Set(outcomes)).toEqual(new Set(['done', 'refused']));
    expect(await everything()).toEqual(before);
  });

  it('is refused, with the way out, while others rely on the lead', async () => {
    const office = await as('吴静');
    const why = async (firm: string) => {
      const outcome = await removeLead(office, await removalOf(firm));
      return outcome.ok ? 'done' : outcome.message;
    };
    expect(await why('砺衡数控')).toContain('须留档');
    expect(await why('钧岚精密传动')).toMatch(/备案还有效|撞单记录/);
    expect(await why('恒锴阀门')).toContain('督办未销号');
    expect(await why('袜见检测')).toContain('正在流转');
  });

  it('says who was faster', async () => {
    const input = await removalOf(FIRM);
    expect(kindOf(await removeLead(await as('李明'), { ...input, version: input.version + 1 }))).toBe(
      'stale',
    );
  });
});

describe('the bin', () => {
  it('shows each manager the own unit’s, and lets nobody else restore or purge', async () => {
    const manager = await as('李明');
    expect(await removeLead(manager, await removalOf(FIRM))).toMatchObject({ ok: true });
    expect((await listRecycled(manager)).rows).toMatchObject([
      { id: leadId(FIRM), reason: '重复登记', daysLeft: 30, removedBy: '李明' },
    ]);
    for (const name of ['周敏', '王芳', '郑涛']) {
      const actor = await as(name);
      expect((await listRecycled(actor)).rows).toEqual([]);
      expect(await restoreLead(actor, { leadId: leadId(FIRM) })).toMatchObject({ ok: false });
      expect(kindOf(await purgeLead(actor, { leadId: leadId(FIRM) }))).toBe('notAllowed');
    }
    expect(kindOf(await purgeLead(manager, { leadId: leadId(FIRM) }))).toBe('notAllowed');
    expect((await listRecycled(manager)).count).toBe(1);
    expect(await restoreLead(manager, { leadId: leadId(FIRM) })).toMatchObject({ ok: true });
  });

  it('brings a lead back once, though two ask at the same time', async () => {
    const office = await as('吴静');
    expect(await removeLead(office, await removalOf(FIRM))).toMatchObject({ ok: true });
    const both = await Promise.all([1, 2].map(() => restoreLead(office, { leadId: leadId(FIRM) })));
    expect(both.map(kindOf).sort()).toEqual(['done', 'notFound']);
  });

  it('hands a lead whose officer has left to the managers of the unit', async () => {
    const office = await as('吴静');
    expect(await removeLead(office, await removalOf(FIRM))).toMatchObject({ ok: true });
    await db.staff.update({
      where: { id: person('王芳').id },
      data: { disabledAt: new Date('2026-06-14T00:00:00Z') },
    });
    expect(await restoreLead(office, { leadId: leadId(FIRM) })).toMatchObject({ ok: true });
    await db.staff.update({ where: { id: person('王芳').id }, data: { disabledAt: null } });
    expect(await leadOf(FIRM)).toMatchObject({ officerId: null });
    const notice = await db.notice.findFirstOrThrow({
      where: { staffId: person('李明').id },
      orderBy: { id: 'desc' },
    });
    expect(notice.text).toContain('请指派');
    expect(notice.text).not.toContain('瞳岳');
  });

  it('brings a lead back under the card its investor was merged into', async () => {
    const office = await as('吴静');
    const merge = await mergeOf('恒锴阀门', '骁砺检测');
    const kept = await cardOf('恒锴阀门');
    expect(await removeLead(office, await removalOf('骁砺检测'))).toMatchObject({ ok: true });
    expect(await mergeInvestors(office, merge)).toMatchObject({ ok: true });
    expect(await restoreLead(office, { leadId: leadId('骁砺检测') })).toMatchObject({ ok: true });
    expect(await leadOf('骁砺检测')).toMatchObject({ investorId: kept.id });
  });
});

describe('the purge', () => {
  it('takes the file off the disk with the lead, at the hour and not before', async () => {
    const office = await as('吴静');
    const bytes = new TextEncoder().encode('%PDF-1.7 x');
    const file = {
      leadId: leadId('锠泰水暖'),
      documentKey: null,
      fileName: '纪要.pdf',
      contentType: 'application/pdf',
      bytes,
    };
    const added = await addAttachment(office, file);
    if (!added.ok) throw new Error(added.message);
    const path = join(env.uploadDirectory, added.value.id.slice(0, 2), added.value.id);
    expect(await removeLead(office, await removalOf('锠泰水暖'))).toMatchObject({ ok: true });
    expect(existsSync(path)).toBe(true);
    const { removedAt } = await db.recycledLead.findFirstOrThrow({ where: { id: leadId('锠泰水暖') } });
    const set = (days: number, hours: number) =>
      db.recycledLead.update({
        where: { id: leadId('锠泰水暖') },
        data: { removedAt: new Date(removedAt.getTime() - days * 86_400_000 + hours * 3_600_000) },
        select: { id: true },
      });
    await set(30, 1);
    expect(await purgeRecycled()).toBe(0);
    await set(30, 0);
    expect(await auditedSince(leadId('锠泰水暖'), purgeRecycled)).toEqual(['lead.purged']);
    expect(existsSync(path)).toBe(false);
    expect(await restoreLead(office, { leadId: leadId('锠泰水暖') })).toMatchObject({ kind: 'notFound' });
    expect(await purgeRecycled()).toBe(0);
  });
});

describe('a person taken off a lead', () => {
  const PERSON = { name: '邵一鸣', position: '总经理', influence: null, phone: '13800000001', email: '' };
  const lead = { leadId: leadId('恒锴阀门') };

  it('comes back as they were, for whoever may change the lead, and only for a few minutes', async () => {
    const [officer, stranger] = [await as('王芳'), await as('周敏')];
    const added = await addContact(officer, { ...lead, ...PERSON });
    if (!added.ok) throw new Error(added.message);
    const input = { ...lead, contactId: added.value.id };
    const row = await db.contact.findUniqueOrThrow({ where: { id: input.contactId } });
    expect(await removeContact(officer, input)).toMatchObject({ ok: true });
    expect(kindOf(await restoreContact(stranger, input))).toBe('notFound');
    expect(await db.contact.findUnique({ where: { id: input.contactId } })).toBeNull();
    expect(await restoreContact(officer, input)).toMatchObject({ ok: true });
    expect(await db.contact.findUnique({ where: { id: input.contactId } })).toEqual(row);
    expect(await removeContact(officer, input)).toMatchObject({ ok: true });
    const gone = await db.removedContact.findUniqueOrThrow({ where: { id: input.contactId } });
    const removedAt = new Date(gone.removedAt.getTime() - 11 * 60_000);
    await db.removedContact.update({ where: { id: gone.id }, data: { removedAt }, select: { id: true } });
    expect(kindOf(await restoreContact(officer, input))).toBe('refused');
    expect(await forgetRemovedContacts()).toBe(1);
    expect(await db.removedContact.count()).toBe(0);
  });
});

describe('a snapshot of before', () => {
  it('comes back without a tag that was taken away meanwhile, and with what a later column starts with', async () => {
    const office = await as('吴静');
    const tag = await db.tag.create({
      data: { name: '临时', colour: 1, createdAt: new Date('2026-06-01T00:00:00Z') },
    });
    await db.leadTag.create({ data: { leadId: leadId(FIRM), tagId: tag.id } });
    expect(await removeLead(office, await removalOf(FIRM))).toMatchObject({ ok: true });
    await db.tag.delete({ where: { id: tag.id } });
    await client.query(
      `UPDATE recycled_lead SET snapshot = snapshot #- '{rows,lead,0,facts}' WHERE id = $1`,
      [leadId(FIRM)],
    );
    expect(await restoreLead(office, { leadId: leadId(FIRM) })).toMatchObject({ ok: true });
    expect(await db.leadTag.count({ where: { leadId: leadId(FIRM) } })).toBe(0);
    expect(await leadOf(FIRM)).toMatchObject({ facts: {} });
  });
});

describe('what a closed month has counted', () => {
  it('stays: the lead cannot be removed, one that came later can', async () => {
    const office = await as('吴静');
    const entry = await db.stageEntry.findFirstOrThrow({
      where: { leadId: leadId(FIRM), stage: 'negotiating', confirmedAt: { not: null } },
    });
    const monthOn = new Date(`${entry.happenedOn.toISOString().slice(0, 7)}-01T00:00:00Z`);
    const closedAt = new Date((entry.confirmedAt ?? monthOn).getTime() + 1000);
    expect(await removeLead(office, await removalOf(FIRM))).toMatchObject({ ok: true });
    expect(await restoreLead(office, { leadId: leadId(FIRM) })).toMatchObject({ ok: true });
    await db.period.create({ data: { monthOn, closedAt, closedById: office.staffId } });
    const refusal = await removeLead(office, await removalOf(FIRM));
    expect(refusal).toMatchObject({ kind: 'refused', message: expect.stringContaining('月报') });
    expect(await db.lead.count({ where: { id: leadId(FIRM) } })).toBe(1);
  });
});
