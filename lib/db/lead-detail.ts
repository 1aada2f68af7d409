import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn, yearOf } from '../domain/day';
import { showAnswer } from '../domain/gate-field';
import { progressDueOn } from '../domain/lead';
import { isInvestorField, leadColumn } from '../domain/lead-field';
import type { EntryView, LeadDetail, LeadRights } from '../domain/lead-view';
import { toYuan } from '../domain/money';
import { needsConfirmation, type RuleSet } from '../domain/rule-set';
import { isAfterSigning, nextStage, stageOrder } from '../domain/stage';
import { toChange } from './change';
import { db } from './client';
import { columnAnswers, subjectOf } from './lead-deed';
import { belongingsOf, type DetailRow, detailInclude, instant, keepingOf, rowOf } from './lead-detail-row';
import { gateOf } from './lead-gate';
import { getRuleSet } from './rule-set';
import { visible } from './scope';

function rightsOf(actor: Actor, lead: DetailRow): LeadRights {
  const subject = subjectOf(actor, lead);
  const next = nextStage(lead.stage);
  const delivers = next !== null && isAfterSigning(next) && next !== 'signed';
  return {
    edit: can(actor, 'lead.edit', subject),
    advance: can(actor, delivers ? 'lead.deliver' : 'lead.advance', subject),
    stepBack: can(actor, 'lead.stepBack', subject),
    suspend: can(actor, 'lead.suspend', subject),
    assign: can(actor, 'lead.assign', subject),
    classify: can(actor, 'lead.classify', subject),
    share: can(actor, 'lead.share', subject),
    comment: can(actor, 'lead.comment', subject),
    log: can(actor, 'activity.log', subject),
    attach: can(actor, 'attachment.add', subject),
    reveal: can(actor, 'contact.reveal', subject),
    recordMoney: can(actor, 'money.record', subject),
    confirm: can(actor, 'entry.confirm', subject),
    correct: can(actor, 'entry.correct', subject),
  };
}

function toEntry(entry: DetailRow['entries'][number], rules: RuleSet): EntryView {
  return {
    id: entry.id,
    stage: entry.stage,
    happenedOn: fromDateColumn(entry.happenedOn),
    recordedAt: entry.recordedAt.toISOString(),
    recordedBy: entry.recordedBy.name,
    agreementKind: entry.agreementKind,
    valueYuan: toYuan(entry.valueYuan),
    note: entry.note,
    confirmedAt: instant(entry.confirmedAt),
    confirmedBy: entry.confirmedBy?.name ?? null,
    revokedAt: instant(entry.revokedAt),
    needsConfirmation: needsConfirmation(rules, entry.stage),
  };
}

/** Answers that have no column, with the labels of the gates that asked for them. */
function factsOf(lead: DetailRow, rules: RuleSet): LeadDetail['facts'] {
  const facts = lead.facts as Record<string, string | number | boolean | null>;
  const fields = rules.stages
    .filter(rule => stageOrder(rule.key) <= stageOrder(lead.stage))
    .flatMap(rule => rule.fields)
    .filter((field, index, all) => all.findIndex(other => other.key === field.key) === index);
  return fields
    .filter(field => !isInvestorField(field.key) && leadColumn(field.key) === null)
    .flatMap(field => {
      const answer = facts[field.key];
      if (answer === undefined || answer === null) return [];
      const option = field.options?.find(candidate => candidate.key === answer);
      return [{ label: field.label, value: option?.name ?? showAnswer(field.key, answer) }];
    });
}

/** One lead with its history, or null when it is not there or not the actor's to see. */
export async function getLead(actor: Actor, id: string): Promise<LeadDetail | null> {
  const lead = await db.lead.findFirst({
    where: { AND: [{ id }, visible.leads(actor)] },
    include: detailInclude,
  });
  if (!lead) return null;
  const [rules, changes] = await Promise.all([
    getRuleSet(yearOf(actor.today)),
    db.auditEntry.findMany({ where: { noun: 'lead', nounId: id }, orderBy: { id: 'desc' }, take: 200 }),
  ]);
  const exitReasons = new Map(rules.exitReasons.map(({ key, name }) => [key, name]));
  return {
    ...rowOf(lead),
    ...keepingOf(lead),
    ...belongingsOf(lead),
    exitReasonName: exitReasons.get(lead.exitReason ?? '') ?? null,
    values: columnAnswers(lead),
    facts: factsOf(lead, rules),
    entries: lead.entries.map(entry => toEntry(entry, rules)),
    changes: changes.map(row => toChange(row, exitReasons)),
    progressDueOn: progressDueOn(rules, lead.stage, fromDateColumn(lead.lastProgressOn)),
    gate: gateOf(lead, rules),
    rights: rightsOf(actor, lead),
  };
}
