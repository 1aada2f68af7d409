import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { dayOf, fromDateColumn } from '../domain/day';
import { type DutyFacts, dutyClocks } from '../domain/duty-clock';
import type { LeadDuty } from '../domain/duty-view';
import { db } from './client';
import { getDutyLimits } from './duty-limits';
import { subjectOf } from './lead-deed';
import { day } from './lead-parts';
import { visible } from './scope';
import { listTasksOf } from './task-list';

function findLead(actor: Actor, id: string) {
  return db.lead.findFirst({
    where: { AND: [{ id }, visible.leads(actor)] },
    include: {
      shares: { select: { staffId: true, unitCode: true, startsOn: true, endsOn: true } },
      claims: { where: { state: 'held' }, select: { protectedUntil: true } },
      snoozes: { where: { endedAt: null }, include: { setBy: { select: { name: true } } } },
    },
  });
}

type Row = NonNullable<Awaited<ReturnType<typeof findLead>>>;

function factsOf(lead: Row): DutyFacts {
  return {
    status: lead.status,
    stage: lead.stage,
    isFromLedger: lead.importBatchId !== null,
    isPooled: lead.pooledOn !== null,
    registeredOn: dayOf(lead.createdAt),
    respondedOn: day(lead.respondedOn),
    fedBackOn: day(lead.fedBackOn),
    lastReportedOn: day(lead.lastReportedOn),
    lastProgressOn: fromDateColumn(lead.lastProgressOn),
    nextStepOn: day(lead.nextStepOn),
    protectedUntil: day(lead.claims[0]?.protectedUntil ?? null),
    quietUntil: day(lead.snoozes[0]?.untilOn ?? null),
  };
}

/** The clocks of a lead, whether they are quiet, and its tasks; null when it is not the actor's to see. */
export async function getLeadDuty(actor: Actor, id: string): Promise<LeadDuty | null> {
  const [lead, limits, tasks] = await Promise.all([
    findLead(actor, id),
    getDutyLimits(actor),
    listTasksOf(actor, [id]),
  ]);
  if (!lead) return null;
  const subject = subjectOf(actor, lead);
  const facts = factsOf(lead);
  const [present] = lead.snoozes;
  const isQuiet = facts.quietUntil !== null && facts.quietUntil >= actor.today;
  return {
    leadId: id,
    today: actor.today,
    isActive: lead.status === 'active',
    clocks: dutyClocks(facts, limits),
    snooze:
      isQuiet && present
        ? { reason: present.reason, untilOn: fromDateColumn(present.untilOn), setBy: present.setBy.name }
        : null,
    tasks,
    rights: {
      snooze: can(actor, 'lead.snooze', subject),
      give: can(actor, 'task.give', subject),
      comment: can(actor, 'lead.comment', subject),
    },
  };
}
