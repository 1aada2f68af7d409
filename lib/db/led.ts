import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { yearOf } from '../domain/day';
import { dutyLimits } from '../domain/duty-limit';
import type { LedLead } from '../domain/led-view';
import { toYuan } from '../domain/money';
import { isOnLedPage } from '../domain/task';
import { db } from './client';
import { dutyInclude, factsOf } from './duty-facts';
import { clockOf } from './lead-card';
import { day } from './lead-parts';
import { getRuleSet } from './rule-set';
import { visible } from './scope';
import { listTasksOf } from './task-list';

/** The leads the actor is the responsible leader of, as long as they are not lost. */
export const ledBy = (actor: Actor): Prisma.LeadWhereInput => ({
  AND: [visible.leads(actor), { responsibleLeaderId: actor.staffId, status: { in: ['active', 'paused'] } }],
});

function findLed(actor: Actor, confirmedByOffice: LedLead['stage'][]) {
  return db.lead.findMany({
    where: ledBy(actor),
    include: {
      responsibleUnit: { select: { shortName: true } },
      officer: { select: { name: true } },
      ...dutyInclude,
      entries: {
        where: { stage: { in: confirmedByOffice }, confirmedAt: null, revokedAt: null },
        select: { id: true },
      },
    },
    orderBy: [{ valueYuan: 'desc' }, { id: 'asc' }],
  });
}

/** 包干项目: the leads the actor is the responsible leader of, the largest first, with what is asked. */
export async function listLed(actor: Actor): Promise<LedLead[]> {
  const rules = await getRuleSet(yearOf(actor.today));
  const limits = dutyLimits(rules, actor.today);
  const rows = await findLed(actor, rules.confirmedByOffice);
  const tasks = await listTasksOf(
    actor,
    rows.map(row => row.id),
  );
  return rows.map(row => ({
    id: row.id,
    code: row.code,
    title: row.title,
    valueYuan: toYuan(row.valueYuan),
    stage: row.stage,
    isPaused: row.status === 'paused',
    unitName: row.responsibleUnit.shortName,
    officerName: row.officer?.name ?? null,
    clock: clockOf(factsOf(row), limits),
    problem: row.problem,
    expectedSignOn: day(row.expectedSignOn),
    unconfirmed: row.entries.length,
    tasks: tasks.filter(task => task.leadId === row.id && isOnLedPage(task, actor.today)),
  }));
}
