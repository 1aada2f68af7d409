import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { type Day, toDateColumn } from '../domain/day';
import { DAY_REFUSED } from '../domain/day-input';
import { readEventDay } from '../domain/event-day';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import type { LogActivityInput } from '../domain/talk-input';
import type { Logged } from '../domain/talk-view';
import { recordAudit } from './audit';
import { tellMentioned } from './colleague';
import { type DeedLead, openLead, touchLead } from './lead-deed';
import { readStep, type StepColumns, stepForAudit, tellOwner } from './next-step';
import { noteProgress } from './progress';
import { perform, type Transaction } from './transaction';

type ReadTalk = { day: Day; step: StepColumns | null };

/**
 * What was answered to the same note before: a device that never heard the answer sends again. Only one's own note
 * is looked for, so that the answer tells nobody anything new.
 */
async function findSent(
  tx: Transaction,
  actor: Actor,
  { clientKey, leadId, kind, text }: LogActivityInput,
): Promise<Outcome<Logged> | null> {
  if (clientKey === undefined) return null;
  const sent = await tx.activity.findUnique({
    where: { recordedById_clientKey: { recordedById: actor.staffId, clientKey } },
    select: { id: true, leadId: true, kind: true, text: true, lead: { select: { version: true } } },
  });
  if (!sent) return null;
  if (sent.leadId === leadId && sent.kind === kind && sent.text === text)
    return done({ id: sent.id, version: sent.lead.version });
  return refused('这一笔已经保存过，内容与现在的不同。请核对时间线；仍要记的，请再提交一次，将另记一笔。');
}

function readDay(typed: string, today: Day): Outcome<Day> {
  const day = typed.trim() === '' ? today : readEventDay(typed, today);
  if (day === null || day === 'unreadable') return invalid({ happenedOn: DAY_REFUSED });
  return day > today ? invalid({ happenedOn: `日期不能晚于今天（${today}）` }) : done(day);
}

/** Both days and the step; every fault is told at once. */
async function readTalk(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  input: LogActivityInput,
): Promise<Outcome<ReadTalk>> {
  const day = readDay(input.happenedOn, actor.today);
  const typed = { ...input, ownerId: input.nextStepOwnerId ?? null };
  // A comment is a word on the lead, not work on it: it sets no next step.
  const step = input.kind === 'comment' ? done(null) : await readStep(tx, actor, lead, typed);
  if (day.ok && step.ok) return done({ day: day.value, step: step.value });
  const faults = [day, step].map(read => (!read.ok && read.kind === 'invalid' ? read.fields : {}));
  return invalid(Object.assign({}, ...faults));
}

function writeTalk(
  tx: Transaction,
  actor: Actor,
  { leadId, kind, text, clientKey }: LogActivityInput,
  day: Day,
): Promise<{ id: string }> {
  return tx.activity.create({
    data: {
      leadId,
      kind,
      happenedOn: toDateColumn(day),
      text,
      recordedAt: now(),
      recordedById: actor.staffId,
      clientKey: clientKey ?? null,
    },
    select: { id: true },
  });
}

/**
 * 记一笔: what happened, and the next step with its day and owner. A talk is progress; a leader's comment and a note
 * are not. Sent twice under one key it is written once, and answered the same.
 */
export function logActivity(actor: Actor, input: LogActivityInput): Promise<Outcome<Logged>> {
  return perform(async tx => {
    const sent = await findSent(tx, actor, input);
    if (sent) return sent;
    const verb = input.kind === 'comment' ? 'lead.comment' : 'activity.log';
    const opened = await openLead(tx, actor, input.leadId, verb);
    if (!opened.ok) return opened;
    const { lead } = opened;
    const read = await readTalk(tx, actor, lead, input);
    if (!read.ok) return read;
    const { day, step } = read.value;
    const { id } = await writeTalk(tx, actor, input, day);
    const version = await touchLead(tx, lead.id, step ?? {});
    await noteProgress(tx, lead, input.kind, day);
    if (step) await tellOwner(tx, actor, lead, step);
    await tellMentioned(tx, actor, lead, input.text);
    await recordAudit(tx, actor, {
      deed: 'activity.logged',
      noun: 'lead',
      nounId: lead.id,
      ...(step && { before: stepForAudit(lead) }),
      after: { kind: input.kind, happenedOn: day, activityId: id, ...(step && stepForAudit(step)) },
    });
    return done({ id, version });
  });
}
