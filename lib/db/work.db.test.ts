import { describe, expect, it } from 'vitest';
import { addDays, toDateColumn, weekday } from '../domain/day';
import { readFilter } from '../domain/lead-filter';
import { db } from './client';
import { sumLeads } from './lead-list';
import { confirmEntry } from './stage-entry';
import { castToday } from './testing';
import { as } from './testing-actor';
import { getWork, listAttention } from './work';

const today = toDateColumn(castToday);
const sunday = toDateColumn(addDays(castToday, 7 - weekday(castToday)));

describe('the workbench', () => {
  it.each(['王芳', '陈刚', '李明', '朱伟'])('counts for %s what the database says', async who => {
    const actor = await as(who);
    const mine = {
      status: 'active' as const,
      OR: [{ officerId: actor.staffId }, { responsibleLeaderId: actor.staffId }],
    };
    const { counts } = await getWork(actor);
    expect(counts).toMatchObject({
      mine: await db.lead.count({ where: mine }),
      overdue: await db.lead.count({ where: { ...mine, nextStepOn: { lt: today } } }),
      today: await db.lead.count({ where: { ...mine, nextStepOn: today } }),
      week: await db.lead.count({ where: { ...mine, nextStepOn: { gt: today, lte: sunday } } }),
      stale: await db.lead.count({
        where: { ...mine, lastProgressOn: { lt: toDateColumn(addDays(castToday, -30)) } },
      }),
    });
  });

  it.each(['overdue', 'today', 'stale'] as const)('leads from %s to a list of the same number', async due => {
    const actor = await as('王芳');
    const { counts } = await getWork(actor);
    expect(await sumLeads(actor, readFilter({ mine: '1', due }))).toMatchObject({ count: counts[due] });
  });

  it('shows moves and records of visible leads only', async () => {
    const actor = await as('王芳');
    const { moves } = await getWork(actor);
    const foreign = await db.lead.count({
      where: {
        id: { in: moves.map(move => move.leadId) },
        NOT: { officerId: actor.staffId },
        shares: { none: { staffId: actor.staffId } },
      },
    });
    expect(moves.length).toBeGreaterThan(0);
    expect(foreign).toBe(0);
  });

  it('gives somebody without leads of his own the longest waiting of all he may see', async () => {
    const actor = await as('郑涛');
    const { overdue } = await listAttention(actor);
    const days = overdue.map(card => card.nextStepOn);
    expect(days).toEqual([...days].sort());
    expect(days.every(day => day !== null && day < castToday)).toBe(true);
  });
});

describe('the queue of 认定', () => {
  it('is empty for those who cannot confirm, and their word changes nothing', async () => {
    const { waiting } = await getWork(await as('吴静'));
    const [entry] = waiting;
    if (!entry) throw new Error('Nothing waits for the office.');
    for (const who of ['王芳', '李明', '郑涛']) {
      const stranger = await as(who);
      expect((await getWork(stranger)).waiting).toEqual([]);
      const outcome = await confirmEntry(stranger, { leadId: entry.leadId, entryId: entry.id });
      expect(outcome.ok).toBe(false);
    }
    expect(await db.stageEntry.findUnique({ where: { id: entry.id } })).toMatchObject({ confirmedAt: null });
  });

  it('gets shorter by one when the office confirms, and a second press is told so', async () => {
    const office = await as('吴静');
    const before = await getWork(office);
    const [entry] = before.waiting;
    if (!entry) throw new Error('Nothing waits for the office.');
    const input = { leadId: entry.leadId, entryId: entry.id };
    expect(await confirmEntry(office, input)).toMatchObject({ ok: true });
    const after = await getWork(office);
    expect(after.counts.waiting).toBe(before.counts.waiting - 1);
    expect(after.waiting.map(one => one.id)).not.toContain(entry.id);
    expect(await confirmEntry(office, input)).toMatchObject({ ok: false, kind: 'refused' });
  });
});
