import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn } from '../domain/day';
import { dutyClocks } from '../domain/duty-clock';
import type { LeadDuty } from '../domain/duty-view';
import { db } from './client';
import { dutyInclude, factsOf } from './duty-facts';
import { getDutyLimits } from './duty-limits';
import { subjectOf } from './lead-deed';
import { visible } from './scope';
import { listTasksOf } from './task-list';

function findLead(actor: Actor, id: string) {
  return db.lead.findFirst({
    where: { AND: [{ id }, visible.leads(actor)] },
    include: {
      shares: { select: { staffId: true, unitCode: true, startsOn: true, endsOn: true } },
      ...dutyInclude,
      snoozes: { where: { endedAt: null }, include: { setBy: { select: { name: true } } } },
    },
  });
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
