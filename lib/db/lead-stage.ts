import type { Actor } from '../domain/actor';
import { isSensitive } from '../domain/audit-words';
import { type Day, toDateColumn, yearOf } from '../domain/day';
import { DAY_REFUSED } from '../domain/day-input';
import { readEventDay } from '../domain/event-day';
import type { Answers } from '../domain/gate-field';
import { whyNotAdvance, whyNotHappenedOn } from '../domain/lead';
import type { AdvanceInput } from '../domain/lead-input';
import type { Advanced } from '../domain/lead-view';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { type StageRule, stageRule } from '../domain/rule-set';
import { isAfterSigning, type StageKey } from '../domain/stage';
import { recordAudit } from './audit';
import { concludeClaim } from './claim-force';
import { parseAnswers, placeAnswers, saveContact, whyNotNamed } from './gate-answers';
import { type DeedLead, openLead, saveLead, stateOf, whoWasFaster } from './lead-deed';
import { recordEntry } from './lead-entry';
import { getRuleSet } from './rule-set';
import { perform, type Transaction } from './transaction';

/** Advancing past the signature belongs to those who deliver the project; before it, to those who work the lead. */
export function verbFor(to: StageKey): 'lead.advance' | 'lead.deliver' {
  return isAfterSigning(to) && to !== 'signed' ? 'lead.deliver' : 'lead.advance';
}

/** A move whose every answer could be read and whose gate is open. */
type ReadMove = { happenedOn: Day; answers: Answers; rule: StageRule };

function readDay(input: AdvanceInput, previousOn: Day, today: Day): { day: Day } | { error: string } {
  const day = readEventDay(input.happenedOn, today);
  if (day === 'unreadable') return { error: DAY_REFUSED };
  const error = whyNotHappenedOn(day, previousOn, today);
  return day === null || error ? { error: error ?? '请填写发生日期' } : { day };
}

/** Reads what was typed and asks the gate; a refusal names every field that is wrong or missing. */
async function readMove(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  input: AdvanceInput,
): Promise<Outcome<ReadMove>> {
  const rules = await getRuleSet(yearOf(actor.today), tx);
  const rule = stageRule(rules, input.to);
  const state = stateOf(lead);
  const { values, errors: unread } = parseAnswers(rule.fields, input.answers, actor.today);
  const errors = { ...unread, ...(await whyNotNamed(tx, lead.investorId, values)) };
  const read = readDay(input, state.stageOn, actor.today);
  if ('error' in read) errors.happenedOn = read.error;
  if ('error' in read || Object.keys(errors).length > 0) return invalid(errors);
  const move = { to: input.to, happenedOn: read.day, answers: values, note: null };
  const whyNot = whyNotAdvance(state, move, rules, actor.today);
  if (whyNot) return refused(whyNot.message, whyNot.missing);
  return done({ happenedOn: read.day, answers: values, rule });
}

/** The entry of the move with its evidence: every answer and every document the gate asked for. */
async function recordMove(tx: Transaction, actor: Actor, lead: DeedLead, move: ReadMove): Promise<string> {
  const known = { ...stateOf(lead).answers, ...move.answers };
  const answers = Object.fromEntries(move.rule.fields.map(field => [field.key, known[field.key] ?? null]));
  const to = move.rule.key;
  const entryId = await recordEntry(tx, actor, lead, {
    to,
    happenedOn: move.happenedOn,
    answers,
    note: null,
  });
  const documentKeys = move.rule.documents.map(document => document.key);
  await tx.attachment.updateMany({
    where: { leadId: lead.id, stageEntryId: null, documentKey: { in: documentKeys } },
    data: { stageEntryId: entryId },
  });
  return entryId;
}

/** The answers that changed, before and after. A contact's number is not for the audit, nor are our own terms. */
function auditedAnswers(lead: DeedLead, answers: Answers): { before: Answers; after: Answers } {
  const known = stateOf(lead).answers;
  const changed = Object.keys(answers).filter(
    key => !isSensitive(key) && (answers[key] ?? null) !== (known[key] ?? null),
  );
  const pick = (from: Answers) => Object.fromEntries(changed.map(key => [key, from[key] ?? null]));
  return { before: pick(known), after: pick(answers) };
}

async function applyMove(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  input: AdvanceInput,
): Promise<Outcome<Advanced>> {
  const read = await readMove(tx, actor, lead, input);
  if (!read.ok) return read;
  const move = read.value;
  const { columns, investor } = placeAnswers(lead, move.answers);
  const saved = await saveLead(tx, lead, {
    ...columns,
    ...(input.to === 'firstTalk' ? { firstTalkOfficerId: lead.officerId ?? actor.staffId } : {}),
    stage: input.to,
    stageOn: toDateColumn(move.happenedOn),
    lastProgressOn: toDateColumn(actor.today),
  });
  if (!saved) return whoWasFaster(tx, lead);
  if (Object.keys(investor).length > 0) {
    const data = { ...investor, version: { increment: 1 } };
    await tx.investor.update({ where: { id: lead.investorId }, data, select: { id: true } });
  }
  await saveContact(tx, lead, input.answers);
  const entryId = await recordMove(tx, actor, lead, move);
  if (input.to === 'signed') await concludeClaim(tx, lead.id);
  const answered = auditedAnswers(lead, move.answers);
  await recordAudit(tx, actor, {
    deed: 'lead.advanced',
    noun: 'lead',
    nounId: lead.id,
    before: { stage: lead.stage, happenedOn: stateOf(lead).stageOn, answers: answered.before },
    after: { stage: input.to, happenedOn: move.happenedOn, entryId, answers: answered.after },
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
