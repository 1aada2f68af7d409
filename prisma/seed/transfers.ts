import { addDays, type Day, instantAt, toDateColumn } from '../../lib/domain/day';
import { lastDayOfYears } from '../../lib/domain/transfer';
import { addWorkingDays } from '../../lib/domain/working-calendar';
import type { Prisma } from '../generated/client';
import { person } from './cast';
import { leadId } from './lead-table';
import { seedId } from './seed-id';

/** First reported at the 经开区, given to 大唐 with its sock industry two months ago; each has half of what followed. */
const GIVEN = { firm: '缦云供应链', from: 'P01', to: '330681005', daysAgo: 60, kept: 50, years: 5 };
/** 大唐 asks 店口 whether it would take this one. */
const OFFERED = { firm: '袜见检测', from: '330681005', to: '330681104', daysAgo: 1 };

type Database = Prisma.TransactionClient;

function partsOf(confirmedOn: Day): Prisma.LeadCreditCreateManyInput[] {
  const part = {
    leadId: leadId(GIVEN.firm),
    transferId: seedId('transfer', 1),
    startsOn: toDateColumn(confirmedOn),
    endsOn: toDateColumn(lastDayOfYears(confirmedOn, GIVEN.years)),
  };
  return [
    { ...part, id: seedId('credit', 1), unitCode: GIVEN.from, percent: GIVEN.kept },
    { ...part, id: seedId('credit', 2), unitCode: GIVEN.to, percent: 100 - GIVEN.kept },
  ];
}

/** What happened before the giving is the former unit's, in the books and in the chain of holders. */
async function tellThePast(db: Database, confirmedOn: Day): Promise<void> {
  const where = { leadId: leadId(GIVEN.firm) };
  const turn = toDateColumn(confirmedOn);
  await db.stageEntry.updateMany({
    where: { ...where, happenedOn: { lt: turn } },
    data: { unitCode: GIVEN.from },
  });
  const past = [
    { role: 'unit' as const, unitCode: GIVEN.from },
    { role: 'officer' as const, staffId: person('朱伟').id },
  ];
  for (const [index, holder] of past.entries()) {
    const present = await db.leadHolder.findFirstOrThrow({
      where: { ...where, role: holder.role, endsOn: null },
    });
    await db.leadHolder.update({ where: { id: present.id }, data: { startsOn: turn } });
    const id = seedId('holder', index + 1);
    await db.leadHolder.create({
      data: { id, ...where, ...holder, startsOn: present.startsOn, endsOn: turn },
    });
  }
}

async function seedGiven(db: Database, today: Day): Promise<void> {
  const confirmedOn = addDays(today, -GIVEN.daysAgo);
  const [offeredAt, answeredAt] = [-5, -3].map(days => instantAt(addDays(confirmedOn, days), 10));
  if (!offeredAt || !answeredAt) throw new Error('A transfer is offered before it is answered.');
  await db.transfer.create({
    data: {
      id: seedId('transfer', 1),
      leadId: leadId(GIVEN.firm),
      fromUnitCode: GIVEN.from,
      toUnitCode: GIVEN.to,
      reason: '袜艺供应链平台，更适合落在大唐袜艺小镇',
      keptPercent: GIVEN.kept,
      years: GIVEN.years,
      offeredAt,
      offeredById: person('沈悦').id,
      answerDueOn: toDateColumn(addWorkingDays(addDays(confirmedOn, -5), 3)),
      answer: 'accepted',
      answeredAt,
      answeredById: person('周敏').id,
      takerId: person('陈刚').id,
      decision: 'confirmed',
      decidedAt: instantAt(confirmedOn, 15),
      decidedById: person('吴静').id,
    },
  });
  const parts = partsOf(confirmedOn);
  await db.leadCredit.createMany({ data: parts });
  await db.leadShare.create({
    data: {
      id: seedId('share', 9001),
      leadId: leadId(GIVEN.firm),
      unitCode: GIVEN.from,
      reason: '流转后按占比共享',
      startsOn: toDateColumn(confirmedOn),
      endsOn: toDateColumn(lastDayOfYears(confirmedOn, GIVEN.years)),
    },
  });
  await tellThePast(db, confirmedOn);
}

/** One transfer that is done, with its parts, and one offer that waits for its answer. */
export async function seedTransfers(db: Database, today: Day): Promise<void> {
  await seedGiven(db, today);
  const offeredOn = addDays(today, -OFFERED.daysAgo);
  await db.transfer.create({
    data: {
      id: seedId('transfer', 2),
      leadId: leadId(OFFERED.firm),
      fromUnitCode: OFFERED.from,
      toUnitCode: OFFERED.to,
      reason: '检测中心需要成片厂房，店口有现成标准厂房',
      keptPercent: 50,
      years: 5,
      offeredAt: instantAt(offeredOn, 16),
      offeredById: person('周敏').id,
      answerDueOn: toDateColumn(addWorkingDays(offeredOn, 3)),
    },
  });
}
