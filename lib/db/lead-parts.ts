import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn } from '../domain/day';
import { showAnswer } from '../domain/gate-field';
import { isInvestorField, leadColumn } from '../domain/lead-field';
import type { EntryView, LeadDetail, LeadRights } from '../domain/lead-view';
import { toYuan, toYuanOrNull } from '../domain/money';
import { needsConfirmation, type RuleSet } from '../domain/rule-set';
import { nextStage, stageOrder } from '../domain/stage';
import { deedInclude, subjectOf } from './lead-deed';
import { verbFor } from './lead-stage';
import { visible } from './scope';

/** A lead with everything that its page shows. */
const contactsInOrder = {
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
} satisfies Prisma.Investor$contactsArgs;

export const detailInclude = {
  ...deedInclude,
  investor: { include: { contacts: contactsInOrder } },
  tags: { select: { tag: { select: { id: true, name: true, colour: true } } } },
  shares: {
    include: { staff: { select: { name: true } }, unit: { select: { shortName: true } } },
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
  },
  industry: { select: { name: true } },
  chainNode: { select: { name: true } },
  firstTalkUnit: { select: { shortName: true } },
  taskForce: { select: { shortName: true } },
  responsibleLeader: { select: { name: true } },
  nextStepOwner: { select: { name: true } },
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

/** The same for somebody: of the investor's people those whom they may know of. */
export const detailFor = (actor: Actor) => ({
  ...detailInclude,
  investor: { include: { contacts: { ...contactsInOrder, where: visible.contacts(actor) } } },
});

export type DetailRow = Prisma.LeadGetPayload<{ include: typeof detailInclude }>;

/** The day of a column that may be empty. */
export const day = (date: Date | null): string | null => (date === null ? null : fromDateColumn(date));
const instant = (date: Date | null): string | null => (date === null ? null : date.toISOString());

/** What the actor may do with the lead: the buttons ask the table that guards the deeds. */
export function rightsOf(actor: Actor, lead: DetailRow): LeadRights {
  const subject = subjectOf(actor, lead);
  const next = nextStage(lead.stage);
  return {
    edit: can(actor, 'lead.edit', subject),
    advance: next !== null && can(actor, verbFor(next), subject),
    stepBack: can(actor, 'lead.stepBack', subject),
    suspend: can(actor, 'lead.suspend', subject),
    assign: can(actor, 'lead.assign', subject),
    classify: can(actor, 'lead.classify', subject),
    share: can(actor, 'lead.share', subject),
    offerTransfer: can(actor, 'transfer.offer', subject),
    comment: can(actor, 'lead.comment', subject),
    log: can(actor, 'activity.log', subject),
    attach: can(actor, 'attachment.add', subject),
    reveal: can(actor, 'contact.reveal', subject),
    editTerms: can(actor, 'terms.edit', subject),
    recordMoney: can(actor, 'money.record', subject),
    confirm: can(actor, 'entry.confirm', subject),
    correct: can(actor, 'entry.correct', subject),
    remove: can(actor, 'lead.remove', subject),
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
export function factsOf(lead: DetailRow, rules: RuleSet): LeadDetail['facts'] {
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

type Lists = 'entries' | 'activities' | 'attachments' | 'arrivals';

/** What hangs on the lead, each in its own view. */
export function listsOf(lead: DetailRow, rules: RuleSet): Pick<LeadDetail, Lists> {
  return {
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
      activityId: file.activityId,
      isPicture: file.contentType.startsWith('image/'),
    })),
    arrivals: lead.arrivals.map(arrival => ({
      id: arrival.id,
      arrivedOn: fromDateColumn(arrival.arrivedOn),
      amountYuan: toYuanOrNull(arrival.amountYuan),
      amountUsd: toYuanOrNull(arrival.amountUsd),
      voucherNo: arrival.voucherNo,
      confirmedAt: instant(arrival.confirmedAt),
    })),
  };
}
