import type { Actor } from '../domain/actor';
import { fromDateColumn, yearOf } from '../domain/day';
import { progressDueOn } from '../domain/lead';
import type { LeadDetail } from '../domain/lead-view';
import { toYuan } from '../domain/money';
import type { RuleSet } from '../domain/rule-set';
import { toChange } from './change';
import { db } from './client';
import { columnAnswers } from './lead-deed';
import { gateOf } from './lead-gate';
import { type DetailRow, day, detailFor, factsOf, listsOf, rightsOf } from './lead-parts';
import { privateParts } from './lead-private';
import { byPinyin } from './pinyin';
import { getRuleSet } from './rule-set';
import { visible } from './scope';

type Standing = Omit<
  LeadDetail,
  | keyof ReturnType<typeof listsOf>
  | keyof ReturnType<typeof privateParts>
  | 'changes'
  | 'progressDueOn'
  | 'gate'
  | 'rights'
>;

/** The lead by itself, as it stands today. */
function standingOf(lead: DetailRow, rules: RuleSet): Standing {
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
    nextStepOwnerName: lead.nextStepOwner?.name ?? null,
    stage: lead.stage,
    status: lead.status,
    stageOn: fromDateColumn(lead.stageOn),
    nextStep: lead.nextStep,
    nextStepOn: day(lead.nextStepOn),
    lastProgressOn: fromDateColumn(lead.lastProgressOn),
    origin: lead.origin,
    source: lead.source,
    sourcePlace: lead.sourcePlace,
    tags: byPinyin(
      lead.tags.map(({ tag }) => tag),
      tag => tag.name,
    ),
    landMu: lead.landMu === null ? null : lead.landMu.toNumber(),
    firstContactOn: day(lead.firstContactOn),
    firstTalkUnitName: lead.firstTalkUnit?.shortName ?? null,
    responsibleUnitCode: lead.responsibleUnitCode,
    taskForceName: lead.taskForce?.shortName ?? null,
    taskForceCode: lead.taskForceCode,
    serviceOfficerId: lead.serviceOfficerId,
    firstTalkOfficerId: lead.firstTalkOfficerId,
    responsibleLeaderName: lead.responsibleLeader?.name ?? null,
    responsibleLeaderId: lead.responsibleLeaderId,
    exitReasonName: rules.exitReasons.find(reason => reason.key === lead.exitReason)?.name ?? null,
    exitNote: lead.exitNote,
    reopenOn: day(lead.reopenOn),
    excludedReason: lead.excludedReason,
    createdAt: lead.createdAt.toISOString(),
    values: columnAnswers(lead),
    facts: factsOf(lead, rules),
  };
}

/** That limits were set at all is for those who may read them. */
const WITHOUT_TERMS = { deed: { not: 'lead.termsEdited' } };

/** One lead with its history, or null when it is not there or not the actor's to see. */
export async function getLead(actor: Actor, id: string): Promise<LeadDetail | null> {
  const lead = await db.lead.findFirst({
    where: { AND: [{ id }, visible.leads(actor)] },
    include: detailFor(actor),
  });
  if (!lead) return null;
  const own = privateParts(actor, lead);
  const [rules, changes] = await Promise.all([
    getRuleSet(yearOf(actor.today)),
    // What others tried and were refused is for the audit officer alone.
    db.auditEntry.findMany({
      where: { noun: 'lead', nounId: id, outcome: 'done', ...(own.terms === undefined && WITHOUT_TERMS) },
      orderBy: { id: 'desc' },
      take: 200,
    }),
  ]);
  const exitReasons = new Map(rules.exitReasons.map(({ key, name }) => [key, name]));
  return {
    ...standingOf(lead, rules),
    ...listsOf(lead, rules),
    ...own,
    changes: changes.map(row => toChange(row, exitReasons)),
    progressDueOn: progressDueOn(rules, lead.stage, fromDateColumn(lead.lastProgressOn)),
    gate: gateOf(lead, rules),
    rights: rightsOf(actor, lead),
  };
}
