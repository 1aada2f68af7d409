import { describe, expect, it, vi } from 'vitest';
import { leadId } from '../../prisma/seed/lead-table';
import type { Actor } from '../domain/actor';
import { addDays, fromDateColumn, instantAt } from '../domain/day';
import { readFilter } from '../domain/lead-filter';
import { addAttachment, getAttachment } from './attachment';
import { listBoardCards, sumBoard } from './board';
import { db } from './client';
import { getLead } from './lead-detail';
import { openLeadExport } from './lead-export';
import { listLeads, sumLeads } from './lead-list';
import { endShare, shareLead } from './lead-share';
import { listNotices } from './notice';
import { castToday } from './testing';
import { as, auditedSince, everythingOf, leadOf } from './testing-actor';

const FIRM = '骋屿热管理';
const OTHER = '钧岚精密传动';
/** 应店街 and its one officer: neither owns a lead of 李明's unit. */
const UNIT = '330681102';
const OFFICER = '骆小军';

const share = (change: object = {}) => ({
  leadId: leadId(FIRM),
  staffId: null,
  unitCode: null,
  endsOn: '',
  reason: '部门联审',
  ...change,
});

/** Every way by which the rows of one lead might reach a person. */
async function sides(actor: Actor): Promise<Record<string, boolean>> {
  const lead = await leadOf(FIRM);
  const all = { size: 1000, offset: 0 };
  const has = (rows: { id: string }[]): boolean => rows.some(row => row.id === lead.id);
  const everything = readFilter({});
  const found = readFilter({ q: FIRM });
  return {
    page: (await getLead(actor, lead.id)) !== null,
    list: has(await listLeads(actor, everything, all)),
    search: has(await listLeads(actor, found, all)),
    count: (await sumLeads(actor, found)).count === 1,
    board: has(await listBoardCards(actor, everything, 200)),
    sum: (await sumBoard(actor, found)).some(sum => sum.count === 1),
  };
}

const ALL = { page: true, list: true, search: true, count: true, board: true, sum: true };
const NONE = { page: false, list: false, search: false, count: false, board: false, sum: false };

describe('sharing a lead with a person', () => {
  it('opens this one lead to the reviewer, and no other; strangers cannot', async () => {
    const lead = await leadOf(FIRM);
    const reviewer = await as('钱红');
    const wanted = share({ staffId: reviewer.staffId });
    const before = await everythingOf(lead.id);
    for (const name of ['王芳', '陈刚', '钱红', '郑涛', '许强'])
      expect(await shareLead(await as(name), wanted)).toMatchObject({ ok: false });
    expect(await everythingOf(lead.id)).toEqual(before);
    expect(await sides(reviewer)).toEqual(NONE);
    const deeds = await auditedSince(lead.id, async () => {
      expect(await shareLead(await as('李明'), wanted)).toMatchObject({ ok: true });
    });
    expect(deeds).toEqual(['lead.shared']);
    expect(await sides(reviewer)).toEqual(ALL);
    expect(await getLead(reviewer, leadId(OTHER))).toBeNull();
    const [notice] = await listNotices(reviewer);
    expect(notice).toMatchObject({ href: `/leads/${lead.id}`, isRead: false });
    expect(notice?.text).toContain(lead.code);
    expect(notice?.text).not.toContain(FIRM);
  });

  it('shows the reviewer no number and no button beyond a record and a file', async () => {
    const view = await getLead(await as('钱红'), leadId(FIRM));
    const granted = Object.entries(view?.rights ?? {}).flatMap(([right, has]) => (has ? [right] : []));
    expect(granted.sort()).toEqual(['attach', 'log']);
    expect(view?.contacts.length).toBeGreaterThan(0);
    for (const contact of view?.contacts ?? [])
      expect(Object.keys(contact)).toEqual(['id', 'name', 'position']);
    expect(view?.shares).toEqual([]);
  });

  it('is told to whoever may share it, and ends at once when it is ended', async () => {
    const manager = await as('李明');
    const [standing] =
      (await getLead(manager, leadId(FIRM)))?.shares.filter(one => one.name === '钱红') ?? [];
    if (!standing) throw new Error('The share is not listed.');
    const ending = { leadId: leadId(FIRM), shareId: standing.id };
    const before = await everythingOf(leadId(FIRM));
    for (const name of ['王芳', '钱红', '周敏'])
      expect(await endShare(await as(name), ending)).toMatchObject({ ok: false });
    expect(await endShare(manager, { ...ending, leadId: leadId(OTHER) })).toMatchObject({ kind: 'refused' });
    expect(await everythingOf(leadId(FIRM))).toEqual(before);
    const deeds = await auditedSince(leadId(FIRM), async () => {
      expect(await endShare(manager, ending)).toMatchObject({ ok: true });
      expect(await endShare(manager, ending)).toMatchObject({ kind: 'refused' });
    });
    expect(deeds).toEqual(['lead.shareEnded']);
    expect(await sides(await as('钱红'))).toEqual(NONE);
  });
});

describe('sharing a lead with a unit', () => {
  it('reaches who holds a post there or above, by every side door, up to its last day', async () => {
    const officer = await as(OFFICER);
    const stranger = await as('陈刚');
    const others = (await sumBoard(officer, readFilter({}))).reduce((sum, cell) => sum + cell.count, 0);
    expect(await sides(officer)).toEqual(NONE);
    const last = addDays(castToday, 10);
    const wanted = share({ unitCode: UNIT, endsOn: last });
    const deeds = await auditedSince(leadId(FIRM), async () => {
      expect(await shareLead(await as('李明'), wanted)).toMatchObject({ ok: true });
    });
    expect(deeds).toEqual(['lead.shared']);
    expect(await sides(officer)).toEqual(ALL);
    expect(await sides(stranger)).toEqual(NONE);
    const now = (await sumBoard(officer, readFilter({}))).reduce((sum, cell) => sum + cell.count, 0);
    expect(now).toBe(others + 1);
    // From one unit up the post reaches it too; a post of the office's report viewers is not one for leads.
    const above = officer.posts.map(post => ({ ...post, unitCode: 'above', unitCodes: ['above', UNIT] }));
    expect(await sides({ ...stranger, posts: above })).toEqual(ALL);
    const viewer = await as('冯雪');
    const reaching = viewer.posts.map(post => ({ ...post, unitCodes: [UNIT] }));
    expect(await sides({ ...viewer, posts: reaching })).toEqual(NONE);
    // It ends on its day without anybody's doing.
    expect(await sides({ ...officer, today: last })).toEqual(ALL);
    expect(await sides({ ...officer, today: addDays(last, 1) })).toEqual(NONE);
  });

  it('lets nobody in by the clock either, once the day is over', async () => {
    vi.setSystemTime(instantAt(addDays(castToday, 11), 9));
    expect(await sides(await as(OFFICER))).toEqual(NONE);
    vi.setSystemTime(instantAt(castToday, 12));
    expect(await sides(await as(OFFICER))).toEqual(ALL);
  });

  it('takes a new end, told in the history from what to what', async () => {
    const manager = await as('李明');
    const until = addDays(castToday, 40);
    expect(await shareLead(manager, share({ unitCode: UNIT, endsOn: until }))).toMatchObject({ ok: true });
    const shares = await db.leadShare.findMany({ where: { leadId: leadId(FIRM), unitCode: UNIT } });
    expect(shares.map(one => one.endsOn && fromDateColumn(one.endsOn))).toEqual([until]);
    const view = await getLead(manager, leadId(FIRM));
    expect(view?.changes[0]).toMatchObject({ deed: '共享' });
    expect(view?.changes[0]?.text).toContain(`截止 ${addDays(castToday, 10)} → ${until}`);
  });

  it('carries files and the export with it, only while it lasts', async () => {
    const manager = await as('李明');
    const officer = await as(OFFICER);
    const sent = await addAttachment(manager, {
      leadId: leadId(FIRM),
      documentKey: null,
      fileName: '意见.pdf',
      contentType: 'application/pdf',
      bytes: Buffer.from('%PDF-1.4'),
    });
    if (!sent.ok) throw new Error(sent.message);
    const read = async (): Promise<boolean> => (await getAttachment(officer, sent.value.id)).ok;
    const exported = async (): Promise<number> => {
      const opened = await openLeadExport(officer, readFilter({ q: FIRM }), 'csv');
      if (!opened.ok) throw new Error(opened.message);
      let rows = 0;
      for await (const chunk of opened.value.chunks) rows += chunk.length;
      return rows;
    };
    expect([await read(), await exported()]).toEqual([true, 1]);
    const share = await db.leadShare.findFirstOrThrow({ where: { leadId: leadId(FIRM), unitCode: UNIT } });
    expect(await endShare(manager, { leadId: leadId(FIRM), shareId: share.id })).toMatchObject({ ok: true });
    expect([await read(), await exported()]).toEqual([false, 0]);
    expect(await sides(officer)).toEqual(NONE);
  });

  it.each([
    [{ unitCode: UNIT, endsOn: addDays(castToday, -1) }, ['endsOn']],
    [{ unitCode: UNIT, endsOn: '说不准' }, ['endsOn']],
    [{ unitCode: '330681999' }, ['unitCode']],
    [{ staffId: '00000001-0000-7000-8000-000000009999' }, ['staffId']],
    [{}, ['staffId']],
    [{ unitCode: UNIT, staffId: '00000001-0000-7000-8000-000000000001' }, ['staffId']],
  ])('%j is refused at its field, and nothing changes', async (change, fields) => {
    const before = await everythingOf(leadId(FIRM));
    const outcome = await shareLead(await as('李明'), share(change));
    expect(!outcome.ok && outcome.kind === 'invalid' ? Object.keys(outcome.fields) : outcome).toEqual(fields);
    expect(await everythingOf(leadId(FIRM))).toEqual(before);
  });
});

it('a share of nobody, or of two at once, is refused by the database itself', async () => {
  const row = { leadId: leadId(FIRM), reason: '—', startsOn: new Date('2026-01-01') };
  await expect(db.leadShare.create({ data: row })).rejects.toThrow();
  const both = { ...row, unitCode: 'P14', staffId: (await as('王芳')).staffId };
  await expect(db.leadShare.create({ data: both })).rejects.toThrow();
});
