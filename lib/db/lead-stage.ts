import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn, isDay, toDateColumn, yearOf } from '../domain/day';
import { parseDay } from '../domain/day-input';
import type { Answers } from '../domain/gate-field';
import { leadValue, whyNotAdvance, whyNotHappenedOn } from '../domain/lead';
import type { AdvanceInput, MoveByOfficeInput, UndoAdvanceInput } from '../domain/lead-input';
import { toYuanOrNull } from '../domain/money';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { needsConfirmation, stageRule } from '../domain/rule-set';
import { isAfterSigning, type StageKey, stageName, stageOrder } from '../domain/stage';
import { recordAudit } from './audit';
import { parseAnswers, placeAnswers, saveContact, whyNotThisUscc } from './gate-answers';
import { type DeedLead, openLead, saveLead, stateOf, subjectOf, whoWasFaster } from './lead-deed';
import { getRuleSet } from './rule-set';
import { perform, type Transaction } from './transaction';

export type Advanced = { entryId: string; version: number; stage: StageKey };

/** Advancing past the signature belongs to those who deliver the project; before it, to those who work the lead. */
export function verbFor(to: StageKey): 'lead.advance' | 'lead.deliver' {
  return isAfterSigning(to) && to !== 'signed' ? 'lead.deliver' : 'lead.advance';
}

/** Reads the event day as typed; an ISO day or anything people type. */
export function readEventDay(typed: string, today: string): string | null | 'unreadable' {
  if (isDay(typed)) return typed;
  const parsed = parseDay(typed, { today, prefer: 'past' });
  return parsed.ok ? parsed.day : 'unreadable';
}

type NewEntry = { to: StageKey; happenedOn: string; answers: Answers; note: string | null };

/** The entry of a move, with the value of the event day and the evidence handed in. */
export async function recordEntry(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  move: NewEntry,
): Promise<string> {
  const rules = await getRuleSet(yearOf(move.happenedOn), tx);
  const at = now();
  const figure = (key: string, column: bigint | null): number | null => {
    const answer = move.answers[key];
    return typeof answer === 'number' ? answer : toYuanOrNull(column);
  };
  const value = leadValue({
    stage: move.to,
    agreedInvestmentYuan: figure('agreedInvestmentYuan', lead.agreedInvestmentYuan),
    plannedInvestmentYuan: figure('plannedInvestmentYuan', lead.plannedInvestmentYuan),
    intendedInvestmentYuan: figure('intendedInvestmentYuan', lead.intendedInvestmentYuan),
  });
  const kind = move.answers.agreementKind;
  const entry = await tx.stageEntry.create({
    data: {
      leadId: lead.id,
      stage: move.to,
      happenedOn: toDateColumn(move.happenedOn),
      recordedAt: at,
      recordedById: actor.staffId,
      unitCode: lead.responsibleUnitCode,
      agreementKind:
        move.to === 'signed' && (kind === 'framework' || kind === 'formal' || kind === 'supplementary')
          ? kind
          : null,
      valueYuan: BigInt(value ?? 0),
      evidence: move.answers,
      note: move.note,
      ...(needsConfirmation(rules, move.to) ? {} : { confirmedAt: at, confirmedById: actor.staffId }),
    },
    select: { id: true },
  });
  return entry.id;
}

async function applyMove(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  input: AdvanceInput,
): Promise<Outcome<Advanced>> {
  const rules = await getRuleSet(yearOf(actor.today), tx);
  const rule = stageRule(rules, input.to);
  const parsed = parseAnswers(rule.fields, input.answers, actor.today);
  const day = readEventDay(input.happenedOn, actor.today);
  if (day === 'unreadable') parsed.errors.happenedOn = '请填一个日期，例如 2025-03-05 或 3月5日';
  const clash = await whyNotThisUscc(tx, lead.investorId, parsed.values.uscc);
  if (clash) parsed.errors.uscc = clash;
  const state = stateOf(lead);
  if (day === null || day === 'unreadable') parsed.errors.happenedOn ??= '请填写发生日期';
  else {
    const why = whyNotHappenedOn(day, state.stageOn, actor.today);
    if (why) parsed.errors.happenedOn = why;
  }
  if (Object.keys(parsed.errors).length > 0) return invalid(parsed.errors);
  const happenedOn = day ?? actor.today;
  const whyNot = whyNotAdvance(
    state,
    { to: input.to, happenedOn, answers: parsed.values, note: null },
    rules,
    actor.today,
  );
  if (whyNot) return refused(whyNot.message, whyNot.missing);

  const { columns, investor } = placeAnswers(lead, parsed.values);
  const saved = await saveLead(tx, lead, {
    ...columns,
    stage: input.to,
    stageOn: toDateColumn(happenedOn),
    lastProgressOn: toDateColumn(actor.today),
  });
  if (!saved) return whoWasFaster(tx, lead);
  if (Object.keys(investor).length > 0)
    await tx.investor.update({ where: { id: lead.investorId }, data: investor });
  await saveContact(tx, actor, lead.investorId, input.answers);
  const answers = { ...state.answers, ...parsed.values };
  const evidence = Object.fromEntries(rule.fields.map(field => [field.key, answers[field.key] ?? null]));
  const entryId = await recordEntry(tx, actor, lead, {
    to: input.to,
    happenedOn,
    answers: evidence,
    note: null,
  });
  await tx.attachment.updateMany({
    where: {
      leadId: lead.id,
      stageEntryId: null,
      documentKey: { in: rule.documents.map(document => document.key) },
    },
    data: { stageEntryId: entryId },
  });
  await recordAudit(tx, actor, {
    deed: 'lead.advanced',
    noun: 'lead',
    nounId: lead.id,
    before: { stage: lead.stage },
    after: { stage: input.to, happenedOn, entryId },
  });
  return done({ entryId, version: lead.version + 1, stage: input.to });
}

/**
 * Moves a lead through the next gate. Refused with every missing field and document named; stale when
 * somebody else moved it meanwhile; nothing is written then.
 */
export function advanceStage(actor: Actor, input: AdvanceInput): Promise<Outcome<Advanced>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, verbFor(input.to));
    if (!opened.ok) return opened;
    if (opened.lead.version !== input.version) return whoWasFaster(tx, opened.lead);
    return applyMove(tx, actor, opened.lead, input);
  });
}

const UNDO_MINUTES = 10;

/** Takes back a move of one's own, right after it: the entry is revoked and stays in the history. */
export function undoAdvance(actor: Actor, input: UndoAdvanceInput): Promise<Outcome<Advanced>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.advance');
    if (!opened.ok) return opened;
    const { lead } = opened;
    if (lead.version !== input.version) return whoWasFaster(tx, lead);
    const entries = await tx.stageEntry.findMany({
      where: { leadId: lead.id, revokedAt: null },
      orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
      take: 2,
    });
    const [last, previous] = entries;
    const age = last ? (now().getTime() - last.recordedAt.getTime()) / 60_000 : Number.POSITIVE_INFINITY;
    if (
      !last ||
      !previous ||
      last.id !== input.entryId ||
      last.recordedById !== actor.staffId ||
      age > UNDO_MINUTES
    ) {
      return refused('这次移动已不能撤销，请联系指挥部办公室退回。');
    }
    if (needsConfirmation(await getRuleSet(yearOf(actor.today), tx), last.stage) && last.confirmedAt) {
      return refused('办公室已认定这次移动，不能撤销。');
    }
    await tx.stageEntry.update({
      where: { id: last.id },
      data: { revokedAt: now(), revokedById: actor.staffId },
    });
    const saved = await saveLead(tx, lead, { stage: previous.stage, stageOn: previous.happenedOn });
    if (!saved) return whoWasFaster(tx, lead);
    await recordAudit(tx, actor, {
      deed: 'lead.advanceUndone',
      noun: 'lead',
      nounId: lead.id,
      before: { stage: last.stage },
      after: { stage: previous.stage },
    });
    return done({ entryId: previous.id, version: lead.version + 1, stage: previous.stage });
  });
}

/** A step back, or over gates, with a reason. Entries stay: each lead counts once per stage, whatever way it took. */
export function moveByOffice(actor: Actor, input: MoveByOfficeInput): Promise<Outcome<Advanced>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.stepBack');
    if (!opened.ok) return opened;
    const { lead } = opened;
    if (lead.version !== input.version) return whoWasFaster(tx, lead);
    if (input.to === lead.stage) return refused(`已在「${stageName(input.to)}」。`);
    const back = stageOrder(input.to) < stageOrder(lead.stage);
    const day = readEventDay(input.happenedOn, actor.today);
    const why =
      day === null || day === 'unreadable'
        ? '请填写发生日期'
        : whyNotHappenedOn(day, back ? '1900-01-01' : fromDateColumn(lead.stageOn), actor.today);
    if (why || day === null) return invalid({ happenedOn: why ?? '请填写发生日期' });
    const saved = await saveLead(tx, lead, {
      stage: input.to,
      stageOn: toDateColumn(day),
      lastProgressOn: toDateColumn(actor.today),
    });
    if (!saved) return whoWasFaster(tx, lead);
    const entryId = await recordEntry(tx, actor, lead, {
      to: input.to,
      happenedOn: day,
      answers: {},
      note: input.reason,
    });
    await recordAudit(tx, actor, {
      deed: back ? 'lead.steppedBack' : 'lead.skippedAhead',
      noun: 'lead',
      nounId: lead.id,
      before: { stage: lead.stage },
      after: { stage: input.to, reason: input.reason, entryId },
    });
    return done({ entryId, version: lead.version + 1, stage: input.to });
  });
}

/** Whether the actor may move this lead to the stage at all, for buttons that stand beside many leads. */
export function mayAdvance(actor: Actor, lead: DeedLead, to: StageKey): boolean {
  return can(actor, verbFor(to), subjectOf(actor, lead));
}
