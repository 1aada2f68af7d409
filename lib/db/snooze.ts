import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { type Day, fromDateColumn, toDateColumn } from '../domain/day';
import { DAY_REFUSED } from '../domain/day-input';
import { readDueDay } from '../domain/event-day';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { whyNotQuietUntil } from '../domain/snooze';
import type { EndSnoozeInput, SnoozeInput } from '../domain/snooze-input';
import { recordNoun } from '../domain/stage';
import { recordAudit } from './audit';
import { type DeedLead, openLead } from './lead-deed';
import { notify } from './notice';
import { listWhoMayInUnit } from './post-holders';
import { perform, type Transaction } from './transaction';

function readUntil(typed: string, today: Day): Outcome<Day> {
  const day = readDueDay(typed, today);
  if (day === 'unreadable') return invalid({ until: DAY_REFUSED });
  const whyNot = whyNotQuietUntil(day, today);
  return day === null || whyNot ? invalid({ until: whyNot ?? '请填写日期' }) : done(day);
}

/** Ends whatever is in force; answers its last day, or null where nothing was. */
async function endPresent(tx: Transaction, leadId: string): Promise<Day | null> {
  const present = await tx.leadSnooze.findFirst({ where: { leadId, endedAt: null } });
  if (!present) return null;
  const data = { endedAt: now() };
  await tx.leadSnooze.update({ where: { id: present.id }, data, select: { id: true } });
  return fromDateColumn(present.untilOn);
}

/** Who answers for the unit hears that a lead has left what is late, by whose hand and until when. */
async function tellManagers(tx: Transaction, actor: Actor, lead: DeedLead, until: Day): Promise<void> {
  await notify(tx, actor, await listWhoMayInUnit(tx, 'lead.assign', lead.responsibleUnitCode), {
    text: `${actor.name}暂缓了${recordNoun(lead.stage)} ${lead.code} 的提醒，至 ${until}；期间不计入滞后`,
    href: `/leads/${lead.id}`,
    kind: 'reminder',
  });
}

/** 暂缓提醒: the clocks of a lead are quiet up to a day, for a reason. They go on by themselves on the next. */
export function snoozeLead(actor: Actor, input: SnoozeInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.snooze');
    if (!opened.ok) return opened;
    const { lead } = opened;
    if (lead.status !== 'active') return refused('只有推进中的线索和项目才有提醒。');
    const until = readUntil(input.until, actor.today);
    if (!until.ok) return until;
    const before = await endPresent(tx, lead.id);
    await tx.leadSnooze.create({
      data: {
        leadId: lead.id,
        reason: input.reason,
        untilOn: toDateColumn(until.value),
        setAt: now(),
        setById: actor.staffId,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      deed: 'lead.snoozed',
      noun: 'lead',
      nounId: lead.id,
      ...(before !== null && { before: { until: before } }),
      after: { until: until.value, reason: input.reason },
    });
    await tellManagers(tx, actor, lead, until.value);
    return done(null);
  });
}

/** 恢复提醒 before the day has come. */
export function endSnooze(actor: Actor, input: EndSnoozeInput): Promise<Outcome> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.snooze');
    if (!opened.ok) return opened;
    const until = await endPresent(tx, opened.lead.id);
    if (until === null || until < actor.today) return refused('提醒没有被暂缓。');
    await recordAudit(tx, actor, {
      deed: 'lead.snoozeEnded',
      noun: 'lead',
      nounId: opened.lead.id,
      before: { until },
    });
    return done(null);
  });
}
