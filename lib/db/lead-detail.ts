import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn, yearOf } from '../domain/day';
import { showAnswer } from '../domain/gate-field';
import { progressDueOn } from '../domain/lead';
import { isInvestorField, leadColumn } from '../domain/lead-field';
import type { EntryView, LeadDetail, LeadRights } from '../domain/lead-view';
import { toYuan, toYuanOrNull } from '../domain/money';
import { maskPhone } from '../domain/phone';
import { needsConfirmation, type RuleSet } from '../domain/rule-set';
import { isAfterSigning, nextStage, stageOrder } from '../domain/stage';
import { toChange } from './change';
import { db } from './client';
import { columnAnswers, deedInclude, subjectOf } from './lead-deed';
import { gateOf } from './lead-gate';
import { getRuleSet } from './rule-set';
import { visible } from './scope';

const detailInclude = {
  ...deedInclude,
  investor: { include: { contacts: true } },
  industry: { select: { name: true } },
  chainNode: { select: { name: true } },
  firstTalkUnit: { select: { shortName: true } },
  taskForce: { select: { shortName: true } },
  responsibleLeader: { select: { name: true } },
  entries: {
    include: { recordedBy: { select: { name: true } }, confirmedBy: { select: { name: true } } },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
  },
  activities: {
    include: { recordedBy: { select: { name: true } } },
    orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
    take: 100,
  },
  attachments: { include: { uploadedBy: { select: { name: true } } }, orderBy: { uploadedAt: 'desc' } },
  arrivals: { where: { revokedAt: null }, orderBy: { arrivedOn: 'desc' } },
} satisfies Prisma.LeadInclude;

type DetailRow = Prisma.LeadGetPayload<{ include: typeof detailInclude }>;

const day = (date: Date | null): string | null => (date === null ? null : fromDateColumn(date));
const instant = (date: Date | null): string | null => (date === null ? null : date.toISOString());

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
    id: lead.id,
    code: lead.code,
    version: lead.version,
    title: lead.title,
    investorId: lead.investorId,
    investorName: lead.investor.name,
    investorKind: lead.investor.kind,
    uscc: lead.investor.uscc,
    valueYuan: toYuan(lead.valueYuan),
    industryKey: lead.industryKey,
    chainNodeName: lead.chainNode?.name ?? null,
    unitName: lead.responsibleUnit.shortName,
    officerName: lead.officer?.name ?? null,
    officerId: lead.officerId,
    stage: lead.stage,
    status: lead.status,
    stageOn: fromDateColumn(lead.stageOn),
    nextStep: lead.nextStep,
    nextStepOn: day(lead.nextStepOn),
    lastProgressOn: fromDateColumn(lead.lastProgressOn),
    origin: lead.origin,
    source: lead.source,
    sourcePlace: lead.sourcePlace,
    landMu: lead.landMu === null ? null : lead.landMu.toNumber(),
    firstContactOn: day(lead.firstContactOn),
    firstTalkUnitName: lead.firstTalkUnit?.shortName ?? null,
    responsibleUnitCode: lead.responsibleUnitCode,
    taskForceName: lead.taskForce?.shortName ?? null,
    responsibleLeaderName: lead.responsibleLeader?.name ?? null,
    responsibleLeaderId: lead.responsibleLeaderId,
    exitReasonName: exitReasons.get(lead.exitReason ?? '') ?? null,
    exitNote: lead.exitNote,
    reopenOn: day(lead.reopenOn),
    excludedReason: lead.excludedReason,
    createdAt: lead.createdAt.toISOString(),
    values: columnAnswers(lead),
    facts: factsOf(lead, rules),
    entries: lead.entries.map(entry => toEntry(entry, rules)),
    activities: lead.activities.map(activity => ({
      id: activity.id,
      kind: activity.kind,
      happenedOn: fromDateColumn(activity.happenedOn),
      text: activity.text,
      recordedAt: activity.recordedAt.toISOString(),
      recordedBy: activity.recordedBy.name,
    })),
    attachments: lead.attachments.map(file => ({
      id: file.id,
      documentKey: file.documentKey,
      fileName: file.fileName,
      sizeBytes: file.sizeBytes,
      uploadedAt: file.uploadedAt.toISOString(),
      uploadedBy: file.uploadedBy.name,
    })),
    contacts: lead.investor.contacts.map(contact => ({
      id: contact.id,
      name: contact.name,
      position: contact.position,
      maskedPhone: contact.phone === null ? null : maskPhone(contact.phone),
    })),
    arrivals: lead.arrivals.map(arrival => ({
      id: arrival.id,
      arrivedOn: fromDateColumn(arrival.arrivedOn),
      amountYuan: toYuanOrNull(arrival.amountYuan),
      amountUsd: toYuanOrNull(arrival.amountUsd),
      voucherNo: arrival.voucherNo,
      confirmedAt: instant(arrival.confirmedAt),
    })),
    changes: changes.map(row => toChange(row, exitReasons)),
    progressDueOn: progressDueOn(rules, lead.stage, fromDateColumn(lead.lastProgressOn)),
    gate: gateOf(lead, rules),
    rights: rightsOf(actor, lead),
  };
}
