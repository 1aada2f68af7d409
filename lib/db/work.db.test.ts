import { describe, expect, it } from 'vitest';
import { addDays, instantAt, toDateColumn, weekday } from '../domain/day';
import { readFilter } from '../domain/lead-filter';
import { db } from './client';
import { listLeads, sumLeads } from './lead-list';
import { listLed } from './led';
import { confirmEntry } from './stage-entry';
import { castToday } from './testing';
import { as } from './testing-actor';
import { countWaitingPlaces } from './waiting-places';
import { getWork, listAttention } from './work';

const today = toDateColumn(castToday);
const sunday = toDateColumn(addDays(castToday, 7 - weekday(castToday)));

describe('the workbench', () => {
  it.each(['王芳', '陈刚', '朱伟', '陆遥'])(
    'puts into the glances of %s what the database says',
    async who => {
      const actor = await as(who);
      const quiet = await db.leadSnooze.findMany({ where: { untilOn: { gte: today } } });
      const steps = await db.lead.findMany({
        where: {
          status: 'active',
          nextStepOwnerId: actor.staffId,
          nextStepOn: { not: null, lte: sunday },
          id: { notIn: quiet.map(({ leadId }) => leadId) },
        },
      });
      const { glances } = await getWork(actor);
      for (const [key, ofGlance] of [
        ['late', (day: Date) => day < today],
        ['today', (day: Date) => day.getTime() === today.getTime()],
        ['week', (day: Date) => day > today],
      ] as const) {
        const expected = steps.flatMap(({ id, nextStepOn }) =>
          nextStepOn && ofGlance(nextStepOn) ? [id] : [],
        );
        const { rows, count } = glances[key];
        const shown = rows.filter(({ step }) => step !== null).map(({ leadId }) => leadId);
        expect(expected).toEqual(expect.arrayContaining(shown));
        if (count === rows.length) expect(shown.sort()).toEqual(expected.sort());
        expect(rows.every(({ signs }) => signs.length > 0)).toBe(true);
      }
    },
  );

  it('has a task among the days of its owner, and only there', async () => {
    const task = await db.task.findFirstOrThrow({ where: { text: { contains: '用能指标' } } });
    const has = async (who: string) =>
      (await getWork(await as(who))).glances.late.rows.some(({ key }) => key === `task:${task.id}`);
    expect(await has('陆遥')).toBe(true);
    expect(await has('王芳')).toBe(false);
    expect(await has('李明')).toBe(false);
  });

  it('asks those to judge new leads who may, and nobody a lead is merely shared with', async () => {
    const judged = async (who: string) => (await getWork(await as(who))).judge.count;
    const fresh = { stage: 'lead' as const, status: 'active' as const };
    const wang = await as('王芳');
    expect(await judged('王芳')).toBe(await db.lead.count({ where: { ...fresh, officerId: wang.staffId } }));
    expect(await judged('吴静')).toBe(await db.lead.count({ where: fresh }));
    for (const who of ['郑涛', '钱红', '冯雪']) expect(await judged(who)).toBe(0);
  });

  it.each(['late', 'overdue', 'today', 'stale'] as const)(
    'leads to a list of what is %s with the sum it says',
    async due => {
      const actor = await as('王芳');
      const filter = readFilter({ mine: '1', due });
      const rows = await listLeads(actor, filter, { size: 500, offset: 0 });
      expect(await sumLeads(actor, filter)).toMatchObject({ count: rows.length });
    },
  );

  it.each(['王芳', '朱伟', '郑涛'])(
    'shows %s among the own leads those that stand in no list above',
    async who => {
      const { glances, judge, lapsing, mine } = await getWork(await as(who));
      const above = [
        ...Object.values(glances).flatMap(({ rows }) => rows.map(({ leadId }) => leadId)),
        ...[...judge.rows, ...lapsing.rows].map(({ id }) => id),
      ];
      expect(mine.rows.length).toBeGreaterThan(0);
      expect(above.filter(id => mine.rows.some(row => row.id === id))).toEqual([]);
      expect(mine.rows.length).toBeLessThanOrEqual(mine.others);
      expect(mine.others).toBeLessThanOrEqual(mine.count);
      expect(mine.count - mine.others).toBeLessThanOrEqual(new Set(above).size);
    },
  );

  it('says of a late lead which clock asks first, that the row may offer what answers it', async () => {
    const { rows } = (await getWork(await as('王芳'))).glances.late;
    const judged = rows.filter(({ asks }) => asks === 'judge');
    expect(judged.length).toBeGreaterThan(0);
    for (const { leadId, signs } of judged) {
      expect(signs[0]?.text).toContain('研判');
      expect(await db.lead.findUnique({ where: { id: leadId } })).toMatchObject({ stage: 'lead' });
    }
  });

  it('counts the problems of a leader’s own leads as waiting for him, and for nobody else', async () => {
    const leader = await as('郑涛');
    const asking = (await listLed(leader)).filter(({ problem }) => problem !== null);
    expect(asking.length).toBeGreaterThan(0);
    expect((await countWaitingPlaces(leader)).problems).toBe(asking.length);
    for (const who of ['王芳', '吴静', '冯雪'])
      expect((await countWaitingPlaces(await as(who))).problems).toBe(0);
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
    const [entry] = waiting.rows;
    if (!entry) throw new Error('Nothing waits for the office.');
    for (const who of ['王芳', '李明', '郑涛']) {
      const stranger = await as(who);
      expect((await getWork(stranger)).waiting.rows).toEqual([]);
      const outcome = await confirmEntry(stranger, { leadId: entry.leadId, entryId: entry.id });
      expect(outcome.ok).toBe(false);
    }
    expect(await db.stageEntry.findUnique({ where: { id: entry.id } })).toMatchObject({ confirmedAt: null });
  });

  it('gets shorter by one when the office confirms, and a second press is told so', async () => {
    const office = await as('吴静');
    const before = await getWork(office);
    const [entry] = before.waiting.rows;
    if (!entry) throw new Error('Nothing waits for the office.');
    const input = { leadId: entry.leadId, entryId: entry.id };
    expect(await confirmEntry(office, input)).toMatchObject({ ok: true });
    const after = await getWork(office);
    expect(after.waiting.count).toBe(before.waiting.count - 1);
    expect(after.waiting.rows.map(one => one.id)).not.toContain(entry.id);
    expect(await confirmEntry(office, input)).toMatchObject({ ok: false, kind: 'refused' });
  });
});

describe('备案将到期', () => {
  it('names the claims of one’s units that are near their end, by their own clock, and nobody else’s', async () => {
    const talk = await db.activity.findFirstOrThrow({
      where: {
        kind: 'visit',
        lead: { responsibleUnitCode: '330681104', stage: 'negotiating', status: 'active' },
      },
      include: { lead: true },
    });
    const { lead } = talk;
    await db.claim.create({
      data: {
        code: 'BA-T-1',
        leadId: lead.id,
        investorId: lead.investorId,
        unitCode: lead.responsibleUnitCode,
        holderUnitCode: lead.responsibleUnitCode,
        activityId: talk.id,
        talkedOn: talk.happenedOn,
        place: '诸暨',
        people: '双方',
        amountYuan: 1n,
        filedAt: today,
        filedById: talk.recordedById,
        state: 'held',
        protectedUntil: toDateColumn(addDays(castToday, 3)),
      },
    });
    for (const who of ['李明', '吴静']) {
      const { lapsing } = await getWork(await as(who));
      const row = lapsing.rows.find(({ id }) => id === lead.id);
      expect(['silence', 'protection']).toContain(row?.clock?.key);
    }
    for (const who of ['陈刚', '周敏', '钱红']) {
      const { lapsing } = await getWork(await as(who));
      expect(lapsing.rows.map(({ id }) => id)).not.toContain(lead.id);
    }
    // Far from its end and filed today: silence begins anew, however long ago the last progress was.
    await db.claim.updateMany({
      where: { leadId: lead.id },
      data: { protectedUntil: toDateColumn(addDays(castToday, 90)) },
    });
    await db.lead.update({
      where: { id: lead.id },
      data: { lastProgressOn: toDateColumn(addDays(castToday, -60)) },
    });
    const isShown = async () =>
      (await getWork(await as('李明'))).lapsing.rows.some(({ id }) => id === lead.id);
    expect(await isShown()).toBe(false);
    await db.claim.updateMany({
      where: { leadId: lead.id },
      data: { filedAt: instantAt(addDays(castToday, -25), 9) },
    });
    expect(await isShown()).toBe(true);
    await db.lead.update({ where: { id: lead.id }, data: { lastProgressOn: lead.lastProgressOn } });
    await db.claim.deleteMany({ where: { leadId: lead.id } });
  });
});
