import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { type Day, toDateColumn, yearOf } from '../domain/day';
import { DAY_REFUSED } from '../domain/day-input';
import { readDueDay } from '../domain/event-day';
import { needsStep } from '../domain/next-step';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { recordNoun } from '../domain/stage';
import type { FinishStepInput } from '../domain/talk-input';
import type { Logged } from '../domain/talk-view';
import { addWorkingDays } from '../domain/working-calendar';
import { recordAudit } from './audit';
import { mayColleague } from './colleague';
import { type DeedLead, openLead, saveLead, whoWasFaster } from './lead-deed';
import { day as optionalDay } from './lead-parts';
import { notify } from './notice';
import { noteProgress } from './progress';
import { getRuleSet } from './rule-set';
import { perform, type Transaction } from './transaction';

/** The three columns of a next step: never one without the others. */
export type StepColumns = {
  nextStep: string | null;
  nextStepOn: Date | null;
  nextStepOwnerId: string | null;
};
type TypedStep = { nextStep: string; nextStepOn: string; ownerId: string | null };

const LOST = '已流失，原来的下一步不再办理；要继续，请先恢复推进。';
const NO_STEP: StepColumns = { nextStep: null, nextStepOn: null, nextStepOwnerId: null };

/** What to do with a lead just recorded: call the investor within the days of 响应. */
export async function firstStep(tx: Transaction, actor: Actor): Promise<StepColumns> {
  const { leadClock } = await getRuleSet(yearOf(actor.today), tx);
  return {
    nextStep: '首次联系企业',
    nextStepOn: toDateColumn(addWorkingDays(actor.today, leadClock.respondDays)),
    nextStepOwnerId: actor.staffId,
  };
}

/** Whoever does it: the colleague named, else who follows the lead, else whoever writes it down. */
export const stepOwner = (actor: Actor, lead: Pick<DeedLead, 'officerId'>, named: string | null): string =>
  named ?? lead.officerId ?? actor.staffId;

/**
 * The next step as typed; null where none was. A day alone moves the step that stands. A colleague who is named must
 * be one who may work the lead.
 */
export async function readStep(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  typed: TypedStep,
): Promise<Outcome<StepColumns | null>> {
  const on = readDueDay(typed.nextStepOn, actor.today);
  const errors: Record<string, string> = {};
  const nextStep = typed.nextStep || (on === null ? null : lead.nextStep);
  if (on === 'unreadable') errors.nextStepOn = DAY_REFUSED;
  else if (nextStep !== null && on === null) errors.nextStepOn = '请填写下一步的日期';
  else if (nextStep === null && on !== null) errors.nextStep = '请写明下一步做什么';
  if (typed.ownerId !== null && !(await mayColleague(tx, actor, 'activity.log', lead, typed.ownerId)))
    errors.nextStepOwnerId = '请选择能办理这个项目的同事';
  if (Object.keys(errors).length > 0) return invalid(errors);
  if (nextStep === null || on === null || on === 'unreadable') return done(null);
  const kept = typed.nextStep === '' ? lead.nextStepOwnerId : null;
  const nextStepOwnerId = stepOwner(actor, lead, typed.ownerId ?? kept);
  return done({ nextStep, nextStepOn: toDateColumn(on), nextStepOwnerId });
}

/** A step as the audit keeps it. */
export const stepForAudit = (step: StepColumns): Record<string, string | null> => ({
  nextStep: step.nextStep,
  nextStepOn: optionalDay(step.nextStepOn),
  nextStepOwnerId: step.nextStepOwnerId,
});

/** Tells a colleague that the next step is theirs; who follows the lead anyway sees it among their own. */
export async function tellOwner(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  step: StepColumns,
): Promise<void> {
  const { nextStepOwnerId } = step;
  if (nextStepOwnerId === lead.officerId || nextStepOwnerId === lead.nextStepOwnerId) return;
  await notify(tx, actor, [nextStepOwnerId], {
    text: `${actor.name}请你办理${recordNoun(lead.stage)} ${lead.code} 的下一步，${optionalDay(step.nextStepOn)} 前完成`,
    href: `/leads/${lead.id}`,
  });
}

async function readNext(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  input: FinishStepInput,
): Promise<Outcome<StepColumns>> {
  // The step that stands is done: a day alone must not bring it back.
  const read = await readStep(tx, actor, { ...lead, nextStep: null }, input);
  if (!read.ok) return read;
  if (read.value !== null || !needsStep(lead)) return done(read.value ?? NO_STEP);
  return invalid({ nextStep: '请写明接着做什么', nextStepOn: '请填写下一步的日期' });
}

async function writeDone(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  text: string,
  on: Day,
): Promise<string> {
  const { id } = await tx.activity.create({
    data: {
      leadId: lead.id,
      kind: 'step',
      happenedOn: toDateColumn(on),
      text,
      recordedAt: now(),
      recordedById: actor.staffId,
    },
    select: { id: true },
  });
  await noteProgress(tx, lead, 'step', on);
  return id;
}

/**
 * The next step is done: it becomes part of the history, and the one after it takes its place. While a lead is
 * active there must be one, with an owner and a day.
 */
export function finishStep(actor: Actor, input: FinishStepInput): Promise<Outcome<Logged>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'activity.log');
    if (!opened.ok) return opened;
    const { lead } = opened;
    if (lead.version !== input.version) return whoWasFaster(tx, lead);
    if (lead.status === 'lost') return refused(LOST);
    if (lead.nextStep === null) return refused('没有待完成的下一步，请用「记一笔」写明进展。');
    const next = await readNext(tx, actor, lead, input);
    if (!next.ok) return next;
    if (!(await saveLead(tx, lead, next.value))) return whoWasFaster(tx, lead);
    const id = await writeDone(tx, actor, lead, input.result || lead.nextStep, actor.today);
    await tellOwner(tx, actor, lead, next.value);
    await recordAudit(tx, actor, {
      deed: 'step.finished',
      noun: 'lead',
      nounId: lead.id,
      before: stepForAudit(lead),
      after: { activityId: id, ...stepForAudit(next.value) },
    });
    return done({ id, version: lead.version + 1 });
  });
}
