import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { can, type LeadSubject } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type Day, fromDateColumn } from '../domain/day';
import type { Answers } from '../domain/gate-field';
import type { LeadState } from '../domain/lead';
import { LEAD_FIELDS } from '../domain/lead-field';
import { toYuan } from '../domain/money';
import { notAllowed, notFound, type Refusal, stale } from '../domain/outcome';
import { recordNoun } from '../domain/stage';
import type { LeadVerb } from '../domain/verb';
import { visible } from './scope';
import type { Transaction } from './transaction';

export const deedInclude = {
  investor: { include: { contacts: { select: { id: true, leadId: true } } } },
  shares: { select: { staffId: true, unitCode: true, startsOn: true, endsOn: true } },
  attachments: { select: { documentKey: true } },
  officer: { select: { name: true } },
  responsibleUnit: { select: { shortName: true } },
} satisfies Prisma.LeadInclude;

type Share = { staffId: string | null; unitCode: string | null; startsOn: Date; endsOn: Date | null };
type SubjectLead = Omit<LeadSubject, 'sharedWith' | 'sharedUnits'> & { shares: Share[] };

/** A lead as a deed needs it. */
export type DeedLead = Prisma.LeadGetPayload<{ include: typeof deedInclude }>;

/** Whether a share opens its lead today; its last day counts. */
export function isOpenToday(share: Pick<Share, 'startsOn' | 'endsOn'>, today: Day): boolean {
  return (
    fromDateColumn(share.startsOn) <= today &&
    (share.endsOn === null || fromDateColumn(share.endsOn) >= today)
  );
}

export function subjectOf(actor: Actor, lead: SubjectLead): LeadSubject {
  const shares = lead.shares.filter(share => isOpenToday(share, actor.today));
  return {
    officerId: lead.officerId,
    responsibleUnitCode: lead.responsibleUnitCode,
    industryKey: lead.industryKey,
    responsibleLeaderId: lead.responsibleLeaderId,
    sharedWith: shares.flatMap(share => share.staffId ?? []),
    sharedUnits: shares.flatMap(share => share.unitCode ?? []),
  };
}

/** The lead a deed is about: not visible and not there are one answer, visible but not allowed names whom to ask. */
export async function openLead(
  tx: Transaction,
  actor: Actor,
  leadId: string,
  verb: LeadVerb,
): Promise<{ ok: true; lead: DeedLead } | ({ ok: false } & Refusal)> {
  const lead = await tx.lead.findFirst({
    where: { AND: [{ id: leadId }, visible.leads(actor)] },
    include: deedInclude,
  });
  if (!lead) return notFound();
  if (can(actor, verb, subjectOf(actor, lead))) return { ok: true, lead };
  if (lead.officerId === actor.staffId)
    return notAllowed('你的岗位不能做这项操作，请联系单位的招商主任或指挥部办公室。');
  const holder = lead.officer
    ? `跟踪人是${lead.officer.name}（${lead.responsibleUnit.shortName}）`
    : `责任单位是${lead.responsibleUnit.shortName}`;
  return notAllowed(`你不能对这个${recordNoun(lead.stage)}做这项操作。${holder}，可请其办理。`);
}

/** The last deed on the lead, or the last that set one field of it, as the beginning of a sentence: 李明（店口 招商主任） 2 分钟前. */
export async function lastTouch(tx: Transaction, leadId: string, field?: string): Promise<string> {
  const last = await tx.auditEntry.findFirst({
    where: {
      noun: 'lead',
      nounId: leadId,
      outcome: 'done',
      ...(field !== undefined && { deed: 'lead.edited', after: { path: ['field'], equals: field } }),
    },
    orderBy: { id: 'desc' },
    select: { who: true, at: true },
  });
  // A move through a gate sets fields too; it is no edit of the one field.
  if (!last && field !== undefined) return lastTouch(tx, leadId);
  const minutes = last ? Math.floor((now().getTime() - last.at.getTime()) / 60_000) : 0;
  return `${last?.who ?? '其他人'}${minutes < 1 ? '刚刚' : ` ${minutes} 分钟前`}`;
}

/** Who was faster: the last deed on the lead, in a sentence. */
export async function whoWasFaster(
  tx: Transaction,
  lead: { id: string; version: number },
): Promise<{ ok: false } & Refusal> {
  // Whoever raced read the lead before the other wrote it: the next try must go on from what stands now.
  const standing = await tx.lead.findUnique({ where: { id: lead.id }, select: { version: true } });
  return stale(
    `${await lastTouch(tx, lead.id)}改过这个项目，请核对后再提交。你填写的内容没有丢失。`,
    standing?.version ?? lead.version,
  );
}

/**
 * Writes the lead if nobody was faster. False when the version has moved on: the deed then answers
 * `whoWasFaster` and the transaction is taken back.
 */
export async function saveLead(
  tx: Transaction,
  lead: { id: string; version: number },
  data: Prisma.LeadUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.lead.updateMany({
    where: { id: lead.id, version: lead.version },
    data: { ...data, version: { increment: 1 }, updatedAt: now() },
  });
  return count === 1;
}

/** Notes progress on a lead whatever its version: an added activity contradicts nobody. Answers the new version. */
export async function touchLead(
  tx: Transaction,
  leadId: string,
  data: Prisma.LeadUncheckedUpdateInput,
): Promise<number> {
  const { version } = await tx.lead.update({
    where: { id: leadId },
    data: { ...data, version: { increment: 1 }, updatedAt: now() },
    select: { version: true },
  });
  return version;
}

function columnAnswer(value: unknown): Answers[string] {
  if (value === null || value === undefined) return null;
  if (typeof value === 'bigint') return toYuan(value);
  if (value instanceof Date) return fromDateColumn(value);
  if (typeof value === 'object') return Number(String(value));
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

/** The columns of the lead page by key. */
export function columnAnswers(lead: DeedLead): Answers {
  return Object.fromEntries(LEAD_FIELDS.map(({ key }) => [key, columnAnswer(lead[key])]));
}

/** Everything on record that a gate could ask for, by the key of the gate field. */
export function knownAnswers(lead: DeedLead): Answers {
  const columns = columnAnswers(lead);
  return {
    ...(lead.facts as Answers),
    ...columns,
    landNeedMu: columns.landMu ?? null,
    investorName: lead.investor.name,
    uscc: lead.investor.uscc,
    businessScope: lead.investor.businessScope,
    contactId: lead.investor.contacts.find(({ leadId }) => leadId === lead.id)?.id ?? null,
    firstTalkUnitId: lead.firstTalkUnitCode,
    officerId: lead.officerId,
    industryKey: lead.industryKey,
    leadSource: lead.source,
    recordedOn: fromDateColumn(lead.stageOn),
  };
}

/** The lead as the stage machine sees it. */
export function stateOf(lead: DeedLead): LeadState {
  return {
    stage: lead.stage,
    stageOn: fromDateColumn(lead.stageOn),
    status: lead.status,
    answers: knownAnswers(lead),
    documents: lead.attachments.flatMap(file => (file.documentKey ? [file.documentKey] : [])),
    isForeignInvestor: lead.investor.kind === 'foreign',
  };
}
