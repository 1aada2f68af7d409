import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { TALK_KINDS, UNKNOWN_INVESTOR } from '../domain/claim';
import { lateFilingWords } from '../domain/claim-clock';
import type { ClaimOfLead, TalkOption } from '../domain/claim-view';
import { fromDateColumn, yearOf } from '../domain/day';
import { ACTIVITY_NAMES } from '../domain/labels';
import { toYuanOrNull } from '../domain/money';
import { isAfterSigning } from '../domain/stage';
import { claimColumns, toClaim } from './claim-row';
import { listClashesOfLead } from './clash-list';
import { db } from './client';
import { subjectOf } from './lead-deed';
import { getRuleSet } from './rule-set';
import { visible } from './scope';

const columns = {
  investor: { select: { name: true } },
  shares: true,
  claims: { include: claimColumns, orderBy: { filedAt: 'desc' } },
  attachments: { select: { documentKey: true, activityId: true } },
  activities: {
    where: { kind: { in: [...TALK_KINDS] } },
    orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
    take: 50,
  },
} satisfies Prisma.LeadInclude;

/**
 * The card 首谈备案 of a lead: its claim, what a new one could rest on, and the clashes as this reader may know of
 * them. Null when the lead is not there or not the actor's to see.
 */
export async function getClaimOfLead(actor: Actor, leadId: string): Promise<ClaimOfLead | null> {
  const lead = await db.lead.findFirst({
    where: { AND: [{ id: leadId }, visible.leads(actor)] },
    include: columns,
  });
  if (!lead) return null;
  const [rules, clashes] = await Promise.all([
    getRuleSet(yearOf(actor.today)),
    listClashesOfLead(actor, leadId),
  ]);
  const [newest, ...past] = lead.claims.map(claim => toClaim(actor, claim, rules));
  const isOpen = newest !== undefined && ['waiting', 'held', 'clashed', 'concluded'].includes(newest.state);
  const talks: TalkOption[] = lead.activities.map(({ id, happenedOn, kind, place, people }) => ({
    id,
    happenedOn: fromDateColumn(happenedOn),
    kindName: ACTIVITY_NAMES[kind],
    place,
    people,
    lateWords: lateFilingWords(fromDateColumn(happenedOn), actor.today, rules.claim),
  }));
  const mayFile =
    !isOpen &&
    lead.status === 'active' &&
    !isAfterSigning(lead.stage) &&
    can(actor, 'claim.file', subjectOf(actor, lead));
  return {
    leadId,
    current: isOpen && newest ? newest : null,
    past: isOpen ? past : newest ? [newest, ...past] : [],
    clashes,
    mayFile: mayFile && lead.pooledOn === null,
    pooledOn: lead.pooledOn === null ? null : fromDateColumn(lead.pooledOn),
    talks,
    hasMinutes: lead.attachments.some(file => file.documentKey === 'firstTalkMinutes'),
    talksWithFiles: lead.attachments.flatMap(file => file.activityId ?? []),
    isInvestorKnown: lead.investor.name !== UNKNOWN_INVESTOR,
    amountYuan: toYuanOrNull(lead.plannedInvestmentYuan ?? lead.intendedInvestmentYuan),
    landMu: lead.landMu === null ? null : lead.landMu.toNumber(),
    fileWithinDays: rules.claim.fileWithinDays,
    confirmFromYuan: rules.claim.confirmFromYuan,
  };
}
