import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { type Day, toDateColumn } from '../domain/day';
import { parseDay } from '../domain/day-input';
import { readEventDay } from '../domain/event-day';
import type { LogActivityInput } from '../domain/lead-input';
import { done, invalid, type Outcome } from '../domain/outcome';
import { recordAudit } from './audit';
import { openLead, touchLead } from './lead-deed';
import { day as optionalDay } from './lead-parts';
import { perform, type Transaction } from './transaction';

/** A talk of last week, written down today, does not hide yesterday's. */
async function noteProgress(tx: Transaction, leadId: string, day: Day): Promise<void> {
  const lastProgressOn = toDateColumn(day);
  await tx.lead.updateMany({
    where: { id: leadId, lastProgressOn: { lt: lastProgressOn } },
    data: { lastProgressOn },
  });
}

/** 记一笔: what happened, and the next step with its day. A talk is progress; a leader's comment and a note are not. */
export function logActivity(
  actor: Actor,
  input: LogActivityInput,
): Promise<Outcome<{ id: string; version: number }>> {
  return perform(async tx => {
    const opened = await openLead(
      tx,
      actor,
      input.leadId,
      input.kind === 'comment' ? 'lead.comment' : 'activity.log',
    );
    if (!opened.ok) return opened;
    const { lead } = opened;
    const day = input.happenedOn.trim() === '' ? actor.today : readEventDay(input.happenedOn, actor.today);
    const next = parseDay(input.nextStepOn, { today: actor.today, prefer: 'future' });
    const errors: Record<string, string> = {};
    if (day === null || day === 'unreadable') errors.happenedOn = '请填一个日期，例如 3月5日';
    else if (day > actor.today) errors.happenedOn = `日期不能晚于今天（${actor.today}）`;
    if (!next.ok) errors.nextStepOn = next.reason;
    else if (input.nextStep !== '' && next.day === null) errors.nextStepOn = '请填写下一步的日期';
    if (Object.keys(errors).length > 0 || day === null || !next.ok) return invalid(errors);
    const activity = await tx.activity.create({
      data: {
        leadId: lead.id,
        kind: input.kind,
        happenedOn: toDateColumn(day),
        text: input.text,
        recordedAt: now(),
        recordedById: actor.staffId,
      },
      select: { id: true },
    });
    // A comment is a word on the lead, not work on it: it sets no next step.
    const setsNextStep = input.nextStep !== '' && input.kind !== 'comment';
    const nextStepOn = next.day ? toDateColumn(next.day) : null;
    const version = await touchLead(
      tx,
      lead.id,
      setsNextStep ? { nextStep: input.nextStep, nextStepOn } : {},
    );
    if (input.kind !== 'note' && input.kind !== 'comment') await noteProgress(tx, lead.id, day);
    await recordAudit(tx, actor, {
      deed: 'activity.logged',
      noun: 'lead',
      nounId: lead.id,
      ...(setsNextStep && { before: { nextStep: lead.nextStep, nextStepOn: optionalDay(lead.nextStepOn) } }),
      after: {
        kind: input.kind,
        happenedOn: day,
        activityId: activity.id,
        ...(setsNextStep && { nextStep: input.nextStep, nextStepOn: optionalDay(nextStepOn) }),
      },
    });
    return done({ id: activity.id, version });
  });
}
