import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { dayOf, fromDateColumn } from '../domain/day';
import { maskEmail } from '../domain/email';
import type { InfluenceKey } from '../domain/investor-labels';
import type {
  InvestorContact,
  InvestorFile,
  InvestorLead,
  InvestorTalk,
  RiskView,
} from '../domain/investor-view';
import { toYuan } from '../domain/money';
import { maskPhone } from '../domain/phone';
import { db } from './client';
import { subjectOf } from './lead-deed';
import { visible } from './scope';

/** More than anybody reads on one card; the ledger has the rest. */
const MOST = 200;
const TALKS = 60;

const leadSelect = {
  id: true,
  code: true,
  title: true,
  stage: true,
  status: true,
  valueYuan: true,
  officerId: true,
  responsibleUnitCode: true,
  industryKey: true,
  responsibleLeaderId: true,
  shares: { select: { staffId: true, unitCode: true, startsOn: true, endsOn: true } },
  officer: { select: { name: true } },
  responsibleUnit: { select: { shortName: true } },
} satisfies Prisma.LeadSelect;

type LeadOfCard = Prisma.LeadGetPayload<{ select: typeof leadSelect }>;

/** The leads of an investor that the actor may see, the latest first. */
export function visibleLeadsOf(actor: Actor, investorId: string): Promise<LeadOfCard[]> {
  return db.lead.findMany({
    where: { AND: [{ investorId }, visible.leads(actor)] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: leadSelect,
  });
}

export function toInvestorLead(actor: Actor, lead: LeadOfCard): InvestorLead {
  const { id, code, title, stage, status } = lead;
  return {
    ...{ id, code, title, stage, status },
    valueYuan: toYuan(lead.valueYuan),
    unitName: lead.responsibleUnit.shortName,
    officerName: lead.officer?.name ?? null,
    mayEdit: can(actor, 'lead.edit', subjectOf(actor, lead)),
  };
}

const WEIGHTS: readonly (InfluenceKey | null)[] = ['decides', 'influences', 'liaises', null];

/** Whoever decides stands first; among equals the order in which they were written down stays. */
const byWeight = (a: { influence: InfluenceKey | null }, b: { influence: InfluenceKey | null }): number =>
  WEIGHTS.indexOf(a.influence) - WEIGHTS.indexOf(b.influence);

/**
 * The people of the firm the actor may know of; of whoever was named on a lead that is gone only those know who
 * see all leads, and they ask with another lead of the firm.
 */
export async function contactsOf(
  actor: Actor,
  investorId: string,
  leads: readonly LeadOfCard[],
): Promise<InvestorContact[]> {
  const rows = await db.contact.findMany({
    where: { AND: [{ investorId }, visible.contacts(actor)] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: MOST,
  });
  return [...rows].sort(byWeight).flatMap(({ id, name, position, influence, phone, email, leadId }) => {
    const lead = leads.find(candidate => candidate.id === leadId) ?? leads[0];
    if (!lead) return [];
    const subject = subjectOf(actor, lead);
    const person = { id, name, position, influence, leadId: lead.id, leadCode: lead.code };
    const mayEdit = leadId === lead.id && can(actor, 'lead.edit', subject);
    if (!can(actor, 'contact.reveal', subject)) return [{ ...person, mayEdit }];
    return [
      {
        ...person,
        mayEdit,
        maskedPhone: phone === null ? null : maskPhone(phone),
        maskedEmail: email === null ? null : maskEmail(email),
      },
    ];
  });
}

/** The latest talks on the leads the actor may see, whichever unit had them. */
export async function talksOf(actor: Actor, investorId: string): Promise<InvestorTalk[]> {
  const rows = await db.activity.findMany({
    where: { lead: { AND: [{ investorId }, visible.leads(actor)] } },
    orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
    take: TALKS,
    select: {
      id: true,
      kind: true,
      happenedOn: true,
      text: true,
      recordedBy: { select: { name: true } },
      lead: { select: { id: true, title: true, responsibleUnit: { select: { shortName: true } } } },
    },
  });
  return rows.map(({ lead, recordedBy, happenedOn, ...row }) => ({
    ...row,
    happenedOn: fromDateColumn(happenedOn),
    leadId: lead.id,
    leadTitle: lead.title,
    unitName: lead.responsibleUnit.shortName,
    recordedBy: recordedBy.name,
  }));
}

/** Files of the leads the actor may see, and the proofs of what is said about the firm. */
export async function filesOf(actor: Actor, investorId: string): Promise<InvestorFile[]> {
  const rows = await db.attachment.findMany({
    where: {
      OR: [{ lead: { AND: [{ investorId }, visible.leads(actor)] } }, { riskNote: { investorId } }],
    },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    take: MOST,
    select: {
      id: true,
      fileName: true,
      sizeBytes: true,
      uploadedAt: true,
      uploadedBy: { select: { name: true } },
      lead: { select: { id: true, title: true } },
    },
  });
  return rows.map(({ id, fileName, sizeBytes, uploadedAt, uploadedBy, lead }) => ({
    ...{ id, fileName, sizeBytes },
    uploadedOn: dayOf(uploadedAt),
    uploadedBy: uploadedBy.name,
    of: lead?.title ?? '风险提示的证据',
    href: lead ? `/leads/${lead.id}` : null,
  }));
}

/** What is known against the firm, the latest first; a retracted note stays to be read as one. */
export async function risksOf(actor: Actor, investorId: string): Promise<RiskView[]> {
  const rows = await db.riskNote.findMany({
    where: { investorId },
    orderBy: [{ foundOn: 'desc' }, { id: 'desc' }],
    take: MOST,
    include: {
      recordedBy: { select: { name: true } },
      retractedBy: { select: { name: true } },
      attachments: {
        orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
        select: { id: true, fileName: true, sizeBytes: true },
      },
    },
  });
  return rows.map(({ id, kind, foundOn, text, source, retractedAt, ...row }) => ({
    ...{ id, kind, text, source },
    foundOn: fromDateColumn(foundOn),
    recordedBy: row.recordedBy.name,
    recordedAt: row.recordedAt.toISOString(),
    retraction:
      retractedAt === null
        ? null
        : {
            by: row.retractedBy?.name ?? '',
            at: retractedAt.toISOString(),
            reason: row.retractReason ?? '',
          },
    files: row.attachments,
    mayRetract: retractedAt === null && (row.recordedById === actor.staffId || can(actor, 'investor.manage')),
  }));
}
