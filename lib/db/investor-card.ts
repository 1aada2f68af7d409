import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { InvestorCard, InvestorChoice, MergeView } from '../domain/investor-view';
import { db } from './client';
import { whyNotEdit } from './investor-deed';
import { contactsOf, filesOf, risksOf, talksOf, toInvestorLead, visibleLeadsOf } from './investor-parts';
import { isAllTheirs } from './investor-record';
import { visible } from './scope';

const choice = { id: true, name: true, uscc: true } as const;

/** The card of an investor, or null when it is not there, merged, or not the actor's to see. */
export async function getInvestor(actor: Actor, id: string): Promise<InvestorCard | null> {
  const row = await db.investor.findFirst({
    where: { AND: [{ id }, visible.investors(actor)] },
    include: {
      industry: { select: { name: true } },
      chainNode: { select: { name: true } },
      subsidiaries: {
        where: visible.investors(actor),
        orderBy: [{ namePinyin: 'asc' }, { id: 'asc' }],
        take: 50,
        select: choice,
      },
    },
  });
  if (!row) return null;
  const leads = await visibleLeadsOf(actor, id);
  const [parent, contacts, talks, files, risks, merges, reason, isAll] = await Promise.all([
    visibleParent(actor, row.parentId),
    contactsOf(actor, id, leads),
    talksOf(actor, id),
    filesOf(actor, id),
    risksOf(actor, id),
    can(actor, 'investor.manage') ? listMerges(id) : [],
    whyNotEdit(db, actor, id),
    isAllTheirs(db, actor, id),
  ]);
  return {
    ...factsOf(row),
    parent,
    hasHiddenParent: row.parentId !== null && parent === null,
    subsidiaries: row.subsidiaries,
    leads: leads.map(lead => toInvestorLead(actor, lead)),
    hasOtherLeads: !isAll,
    ...{ contacts, talks, files, risks, merges },
    rights: {
      edit: reason === null,
      manage: can(actor, 'investor.manage'),
      recordRisk: can(actor, 'investor.edit'),
      whyNotEdit: reason,
    },
  };
}

type Facts = Pick<
  InvestorCard,
  | 'id'
  | 'version'
  | 'name'
  | 'formerNames'
  | 'uscc'
  | 'kind'
  | 'grades'
  | 'parentGroup'
  | 'originPlace'
  | 'industryKey'
  | 'chainNodeKey'
  | 'businessScope'
  | 'intro'
>;
type FactsRow = Facts & { industry: { name: string } | null; chainNode: { name: string } | null };

/** Column by column: the keys by which a firm is recognised stay in the database. */
function factsOf(row: FactsRow): Facts & Pick<InvestorCard, 'industryName' | 'chainNodeName'> {
  const { id, version, name, formerNames, uscc, kind, grades, parentGroup, originPlace } = row;
  const { industryKey, chainNodeKey, businessScope, intro, industry, chainNode } = row;
  return {
    ...{ id, version, name, formerNames, uscc, kind, grades, parentGroup, originPlace },
    ...{ industryKey, chainNodeKey, businessScope, intro },
    industryName: industry?.name ?? null,
    chainNodeName: chainNode?.name ?? null,
  };
}

async function visibleParent(actor: Actor, parentId: string | null): Promise<InvestorChoice | null> {
  if (parentId === null) return null;
  return db.investor.findFirst({
    where: { AND: [{ id: parentId }, visible.investors(actor)] },
    select: choice,
  });
}

async function listMerges(keptId: string): Promise<MergeView[]> {
  const rows = await db.investorMerge.findMany({
    where: { keptId, undoneAt: null },
    orderBy: [{ mergedAt: 'desc' }, { id: 'desc' }],
    include: { merged: { select: { name: true } }, mergedBy: { select: { name: true } } },
  });
  return rows.map(({ id, merged, mergedBy, mergedAt, reason }) => ({
    ...{ id, reason },
    mergedName: merged.name,
    mergedAt: mergedAt.toISOString(),
    mergedBy: mergedBy.name,
  }));
}

/** Where the card of an old address is today: the one it was merged into, where the actor may see it; else null. */
export async function findKeptInvestor(actor: Actor, id: string): Promise<string | null> {
  const [kept] = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE way AS (
      SELECT id, merged_into_id FROM investor WHERE id = ${id}::uuid AND merged_into_id IS NOT NULL
      UNION SELECT next.id, next.merged_into_id FROM investor AS next JOIN way ON next.id = way.merged_into_id)
    SELECT id FROM way WHERE merged_into_id IS NULL`;
  if (!kept) return null;
  const seen = await db.investor.findFirst({
    where: { AND: [{ id: kept.id }, visible.investors(actor)] },
    select: { id: true },
  });
  return seen?.id ?? null;
}
