import type { Prisma } from '@/prisma/generated/client';
import { fromDateColumn } from '../domain/day';
import type { LeadDetail, LeadRow } from '../domain/lead-view';
import { toYuan, toYuanOrNull } from '../domain/money';
import { maskPhone } from '../domain/phone';
import { deedInclude } from './lead-deed';

/** A lead with all that stands on its page. */
export const detailInclude = {
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

export type DetailRow = Prisma.LeadGetPayload<{ include: typeof detailInclude }>;

const day = (date: Date | null): string | null => (date === null ? null : fromDateColumn(date));
/** An instant as views carry it. */
export const instant = (date: Date | null): string | null => (date === null ? null : date.toISOString());

/** What the ledger shows of it too. */
export function rowOf(lead: DetailRow): LeadRow {
  return {
    id: lead.id,
    code: lead.code,
    version: lead.version,
    title: lead.title,
    investorName: lead.investor.name,
    valueYuan: toYuan(lead.valueYuan),
    industryKey: lead.industryKey,
    unitName: lead.responsibleUnit.shortName,
    officerName: lead.officer?.name ?? null,
    stage: lead.stage,
    status: lead.status,
    stageOn: fromDateColumn(lead.stageOn),
    nextStep: lead.nextStep,
    nextStepOn: day(lead.nextStepOn),
    lastProgressOn: fromDateColumn(lead.lastProgressOn),
    origin: lead.origin,
    sourcePlace: lead.sourcePlace,
    landMu: lead.landMu === null ? null : lead.landMu.toNumber(),
    firstContactOn: day(lead.firstContactOn),
  };
}

type Keeping = Pick<
  LeadDetail,
  | 'investorId'
  | 'investorKind'
  | 'uscc'
  | 'chainNodeName'
  | 'source'
  | 'firstTalkUnitName'
  | 'responsibleUnitCode'
  | 'taskForceName'
  | 'responsibleLeaderName'
  | 'responsibleLeaderId'
  | 'officerId'
  | 'exitNote'
  | 'reopenOn'
  | 'excludedReason'
  | 'createdAt'
>;

/** Whose it is, where it comes from, and how it rests. */
export function keepingOf(lead: DetailRow): Keeping {
  return {
    investorId: lead.investorId,
    investorKind: lead.investor.kind,
    uscc: lead.investor.uscc,
    chainNodeName: lead.chainNode?.name ?? null,
    source: lead.source,
    firstTalkUnitName: lead.firstTalkUnit?.shortName ?? null,
    responsibleUnitCode: lead.responsibleUnitCode,
    taskForceName: lead.taskForce?.shortName ?? null,
    responsibleLeaderName: lead.responsibleLeader?.name ?? null,
    responsibleLeaderId: lead.responsibleLeaderId,
    officerId: lead.officerId,
    exitNote: lead.exitNote,
    reopenOn: day(lead.reopenOn),
    excludedReason: lead.excludedReason,
    createdAt: lead.createdAt.toISOString(),
  };
}

/** What was logged, handed in, and paid, and whom one can call. */
export function belongingsOf(
  lead: DetailRow,
): Pick<LeadDetail, 'activities' | 'attachments' | 'contacts' | 'arrivals'> {
  return {
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
  };
}
