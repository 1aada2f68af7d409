import { describe, expect, it, vi } from 'vitest';
import { person } from '../../prisma/seed/cast';
import type { Actor } from '../domain/actor';
import { addDays, type Day, instantAt, toDateColumn } from '../domain/day';
import { dutyClocks } from '../domain/duty-clock';
import { dutyLimits } from '../domain/duty-limit';
import { readFilter } from '../domain/lead-filter';
import { STAGE_KEYS } from '../domain/stage';
import { listBoardCards } from './board';
import { db } from './client';
import { DUTY_COLUMNS, DUTY_JOINS, type DutyRow, toDutyFacts } from './duty-facts';
import { type Alarm, alarmedSql } from './duty-sql';
import { getLeadDuty } from './lead-duty';
import { listLeads, sumLeads } from './lead-list';
import { getRuleSet } from './rule-set';
import { as } from './testing-actor';

/** A small generator with a seed, so that a failure can be looked at again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const STATUSES = ['active', 'active', 'active', 'active', 'paused', 'lost'] as const;

/** Gives every lead of the cast days around `middle`, so that each clock stands in every state. */
async function scatter(middle: Day, seed: number): Promise<void> {
  const random = randomFrom(seed);
  const upTo = (count: number): number => Math.floor(random() * count);
  const around = (back: number, ahead = 0): Date =>
    toDateColumn(addDays(middle, upTo(back + ahead + 1) - back));
  const maybe = (date: Date): Date | null => (random() < 0.4 ? null : date);
  const leads = await db.lead.findMany({ select: { id: true, investorId: true }, orderBy: { id: 'asc' } });
  await db.claim.deleteMany();
  await db.leadSnooze.deleteMany();
  for (const { id } of leads) {
    await db.lead.update({
      where: { id },
      data: {
        stage: random() < 0.5 ? 'lead' : (STAGE_KEYS[upTo(STAGE_KEYS.length)] ?? 'lead'),
        status: STATUSES[upTo(STATUSES.length)] ?? 'active',
        createdAt: instantAt(addDays(middle, -upTo(40)), upTo(24)),
        respondedOn: maybe(around(30)),
        fedBackOn: maybe(around(30)),
        lastReportedOn: maybe(around(30)),
        lastProgressOn: around(90),
        nextStepOn: maybe(around(10, 10)),
        pooledOn: random() < 0.05 ? toDateColumn(middle) : null,
      },
    });
    if (random() < 0.15)
      await db.leadSnooze.create({
        data: {
          leadId: id,
          reason: '试验',
          untilOn: around(3, 3),
          setAt: instantAt(middle, 9),
          setById: person('王芳').id,
          endedAt: random() < 0.3 ? instantAt(middle, 10) : null,
        },
      });
  }
}

async function claimSome(middle: Day): Promise<void> {
  const talks = await db.activity.findMany({
    where: { kind: { not: 'comment' } },
    distinct: ['leadId'],
    orderBy: { id: 'asc' },
    take: 60,
    include: { lead: { select: { investorId: true, responsibleUnitCode: true } } },
  });
  for (const [index, { id, leadId, lead, recordedById }] of talks.entries())
    await db.claim.create({
      data: {
        code: `BA-T-${middle}-${index}`,
        leadId,
        investorId: lead.investorId,
        unitCode: lead.responsibleUnitCode,
        holderUnitCode: lead.responsibleUnitCode,
        activityId: id,
        talkedOn: toDateColumn(middle),
        place: '诸暨',
        people: '双方',
        amountYuan: 1n,
        // Some later than the last progress, some earlier, some at the very beginning of a day.
        filedAt: instantAt(addDays(middle, 5 - (index % 50)), index % 3 === 0 ? 0 : 9),
        filedById: recordedById,
        state: index % 5 === 0 ? 'waiting' : 'held',
        protectedUntil: index % 5 === 0 ? null : toDateColumn(addDays(middle, (index % 40) - 15)),
      },
    });
}

async function bySql(today: Day, alarm: Alarm): Promise<string[]> {
  const limits = dutyLimits(await getRuleSet(2026), today);
  const rows = await db.$queryRaw<
    { id: string }[]
  >`SELECT id FROM lead WHERE ${alarmedSql(limits, alarm)} ORDER BY id`;
  return rows.map(({ id }) => id);
}

async function byDomain(today: Day, alarm: Alarm): Promise<string[]> {
  const limits = dutyLimits(await getRuleSet(2026), today);
  const rows = await db.$queryRaw<(DutyRow & { id: string })[]>`
    SELECT lead.id, lead.stage, lead.status, lead.last_progress_on::text, lead.next_step_on::text, ${DUTY_COLUMNS}
    FROM lead ${DUTY_JOINS} ORDER BY lead.id`;
  return rows
    .filter(row =>
      dutyClocks(toDutyFacts(row), limits).some(
        ({ state }) => state === 'red' || (alarm === 'amber' && state === 'amber'),
      ),
    )
    .map(({ id }) => id);
}

describe('SQL and the clocks say the same', () => {
  it.each<[string, Day]>([
    ['春节 2025', '2025-01-24'],
    ['after 春节 2025', '2025-02-09'],
    ['国庆 2025', '2025-09-28'],
    ['after 国庆 2025', '2025-10-11'],
    ['春节 2026', '2026-02-14'],
    ['国庆 2026', '2026-10-08'],
  ])('around %s, whatever the days of the leads', async (_name, middle) => {
    await scatter(middle, Number(middle.replaceAll('-', '')));
    await claimSome(middle);
    let seen = 0;
    for (let offset = 0; offset < 16; offset += 1) {
      const today = addDays(middle, offset);
      for (const alarm of ['red', 'amber'] as const) {
        const expected = await byDomain(today, alarm);
        expect(await bySql(today, alarm), `${alarm} on ${today}`).toEqual(expected);
        seen += expected.length;
      }
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('in list, sum, card and page alike', async () => {
    vi.setSystemTime(instantAt('2026-02-20', 12));
    await scatter('2026-02-20', 7);
    const actor: Actor = await as('吴静');
    const filter = readFilter({ due: 'late' });
    const rows = await listLeads(actor, filter, { size: 1000, offset: 0 });
    expect(rows.map(({ id }) => id).sort()).toEqual(await byDomain('2026-02-20', 'red'));
    expect(await sumLeads(actor, filter)).toMatchObject({ count: rows.length });
    const cards = await listBoardCards(actor, readFilter({ status: 'active' }), 200);
    expect(
      cards
        .filter(card => card.clock?.isLate)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(rows.map(({ id }) => id).sort());
    for (const card of cards.slice(0, 25)) {
      const duty = await getLeadDuty(actor, card.id);
      const worst = duty?.clocks.find(({ words }) => words === card.clock?.words);
      expect(worst?.state ?? null).toBe(card.clock === null ? null : card.clock.isLate ? 'red' : 'amber');
    }
  });
});
