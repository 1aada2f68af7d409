import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { UndoMergeInput } from '../domain/investor-input';
import { INVESTOR_FIELD_NAMES } from '../domain/investor-labels';
import { done, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { indexLeadsOf } from './investor-edit';
import { NO_MERGE } from './investor-merge';
import { CARD_COLUMNS, columnsOf, holdCards, type MergeCard, type Moved, moveRows } from './merge-record';
import { perform, type Transaction } from './transaction';

/** Names of what was changed on the kept card since, and therefore stays, by its column. */
const STAYING: Readonly<Partial<Record<(typeof CARD_COLUMNS)[number], string>>> = INVESTOR_FIELD_NAMES;

/** Keys go with what they are made of. */
const MADE_OF: Readonly<Record<string, (typeof CARD_COLUMNS)[number]>> = {
  matchKey: 'name',
  namePinyin: 'name',
  nameInitials: 'name',
  nameKey: 'name',
  formerMatchKeys: 'formerNames',
  groupKey: 'parentGroup',
};

/** What the kept card gets back: every value that still stands as the merge left it. The labels of the others stay. */
function restored(
  kept: MergeCard,
  { before, after }: Moved,
): { data: Prisma.InvestorUncheckedUpdateInput; stays: string[] } {
  const present = columnsOf(kept);
  const isSame = (key: (typeof CARD_COLUMNS)[number]) =>
    JSON.stringify(present[key]) === JSON.stringify(after[key]);
  const back = CARD_COLUMNS.filter(key => isSame(MADE_OF[key] ?? key));
  return {
    data: Object.fromEntries(back.map(key => [key, before[key]])),
    stays: CARD_COLUMNS.filter(key => !isSame(key)).flatMap(key => STAYING[key] ?? []),
  };
}

/** Why the merge cannot be taken back now, in a sentence; null when it can. */
async function whyNotUndo(
  tx: Transaction,
  merge: { keptId: string; moved: Prisma.JsonValue },
  kept: MergeCard,
): Promise<string | null> {
  if (kept.mergedIntoId !== null) {
    const other = await tx.investor.findUnique({ where: { id: kept.mergedIntoId }, select: { name: true } });
    return `合并后的投资方又并入了${other?.name ?? '另一投资方'}，请先撤销后一次合并。`;
  }
  const standing = await tx.investorMerge.findMany({
    where: { keptId: merge.keptId, undoneAt: null },
    include: { merged: { select: { name: true } } },
  });
  const versionOf = (one: { moved: Prisma.JsonValue }) => (one.moved as unknown as Moved).keptVersion;
  const later = standing.find(one => versionOf(one) > versionOf(merge));
  return later ? `其后还并入了${later.merged.name}，请先撤销后一次合并。` : null;
}

/** A code that somebody else bears by now is not given back. */
async function isFree(tx: Transaction, uscc: string | null, ids: readonly string[]): Promise<boolean> {
  if (uscc === null) return true;
  const where = { AND: [{ uscc }, { NOT: { id: { in: [...ids] } } }] };
  return (await tx.investor.findFirst({ where, select: { id: true } })) === null;
}

/** People and claims that came to a lead since go back with it: they belong to the lead, not to the card. */
async function withTheirLeads(tx: Transaction, keptId: string, { ids }: Moved): Promise<Moved['ids']> {
  const query = {
    where: { investorId: keptId, leadId: { in: ids.leads } },
    select: { id: true },
  } as const;
  const [contacts, claims] = [await tx.contact.findMany(query), await tx.claim.findMany(query)];
  const united = (list: string[], more: { id: string }[]) => [
    ...new Set([...list, ...more.map(row => row.id)]),
  ];
  return { ...ids, contacts: united(ids.contacts, contacts), claims: united(ids.claims, claims) };
}

/** Gives both cards back what was theirs. Answers what stays as it is, as labels. */
async function giveBack(
  tx: Transaction,
  kept: MergeCard,
  merged: MergeCard,
  moved: Moved,
): Promise<string[]> {
  const { data, stays } = restored(kept, moved);
  const pair = [kept.id, merged.id];
  const isOwnFree = await isFree(tx, moved.before.uscc, pair);
  if (!isOwnFree && 'uscc' in data) delete data.uscc;
  const version = { increment: 1 };
  await tx.investor.update({ where: { id: kept.id }, data: { ...data, version }, select: { id: true } });
  const held = await tx.investor.findUnique({ where: { id: kept.id }, select: { uscc: true } });
  const isFreed = moved.mergedUscc !== held?.uscc && (await isFree(tx, moved.mergedUscc, pair));
  await tx.investor.update({
    where: { id: merged.id },
    data: { mergedIntoId: null, uscc: isFreed ? moved.mergedUscc : null, version },
    select: { id: true },
  });
  await moveRows(tx, await withTheirLeads(tx, kept.id, moved), kept.id, merged.id);
  const wasLost = moved.mergedUscc !== null && !isFreed;
  return wasLost || !isOwnFree ? [...stays, '信用代码（已登记在别处）'] : stays;
}

async function findMerge(tx: Transaction, id: string) {
  await tx.$executeRaw`SELECT 1 FROM investor_merge WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return tx.investorMerge.findUnique({ where: { id } });
}

/**
 * Takes a merge back: both cards stand as before, and exactly what moved moves back. What was changed since stays
 * as it is and is told; leads recorded on the kept card since stay there.
 */
export function undoMerge(actor: Actor, input: UndoMergeInput): Promise<Outcome<{ stays: string[] }>> {
  return perform(async tx => {
    if (!can(actor, 'investor.manage')) return notAllowed(NO_MERGE);
    const merge = await findMerge(tx, input.mergeId);
    if (!merge) return notFound('合并记录');
    if (merge.undoneAt !== null) return refused('这次合并已经撤销。');
    const cards = await holdCards(tx, [merge.keptId, merge.mergedId]);
    const kept = cards.find(card => card.id === merge.keptId);
    const merged = cards.find(card => card.id === merge.mergedId);
    if (!kept || !merged) return notFound('投资方');
    const reason = await whyNotUndo(tx, merge, kept);
    if (reason) return refused(reason);
    const stays = await giveBack(tx, kept, merged, merge.moved as unknown as Moved);
    await indexLeadsOf(tx, [kept.id, merged.id]);
    await tx.investorMerge.update({
      where: { id: merge.id },
      data: { undoneAt: now(), undoneById: actor.staffId },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      deed: 'investor.mergeUndone',
      noun: 'investor',
      nounId: kept.id,
      after: {
        mergeId: merge.id,
        恢复: merged.name,
        ...(stays.length > 0 && { 保持不变: stays.join('、') }),
      },
    });
    return done({ stays });
  });
}
