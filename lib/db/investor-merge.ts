import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { MergeInvestorsInput } from '../domain/investor-input';
import { MERGE_FIELDS, MERGE_LABELS, type MergeField, type MergePreview } from '../domain/investor-merge';
import { INVESTOR_KIND_NAMES } from '../domain/labels';
import { done, invalid, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { type Deed, recordAudit } from './audit';
import { db } from './client';
import { whoChangedIt } from './investor-deed';
import { indexLeadsOf } from './investor-edit';
import {
  columnsOf,
  holdCards,
  idsOn,
  type MergeCard,
  type Moved,
  mergedColumns,
  moveRows,
} from './merge-record';
import { perform, type Transaction } from './transaction';

export const NO_MERGE = '投资方由指挥部办公室合并，请把两家的名称告诉办公室。';

type Named = MergeCard & {
  parent: { name: string } | null;
  industry: { name: string } | null;
  chainNode: { name: string } | null;
};

function shown(card: Named, field: MergeField): string | null {
  if (field === 'kind') return card.kind && INVESTOR_KIND_NAMES[card.kind];
  if (field === 'parentId') return card.parent?.name ?? null;
  if (field === 'industryKey') return card.industry?.name ?? null;
  if (field === 'chainNodeKey') return card.chainNode?.name ?? null;
  return card[field];
}

/** Two cards side by side before they become one; null when one of them is not there, or it is not the actor's to do. */
export async function previewMerge(
  actor: Actor,
  input: { keptId: string; mergedId: string },
): Promise<MergePreview | null> {
  if (!can(actor, 'investor.manage') || input.keptId === input.mergedId) return null;
  const name = { select: { name: true } };
  const find = (id: string) =>
    db.investor.findFirst({
      where: { id, mergedIntoId: null },
      include: { parent: name, industry: name, chainNode: name },
    });
  const [kept, merged] = [await find(input.keptId), await find(input.mergedId)];
  if (!kept || !merged) return null;
  const { leads, contacts, claims, risks } = await idsOn(db, merged.id);
  const head = ({ id, name: called, version }: MergeCard) => ({ id, name: called, version });
  return {
    kept: head(kept),
    merged: head(merged),
    lines: MERGE_FIELDS.map(field => ({
      field,
      label: MERGE_LABELS[field],
      kept: shown(kept, field),
      merged: shown(merged, field),
    })).filter(line => line.kept !== line.merged),
    moves: { leads: leads.length, contacts: contacts.length, claims: claims.length, risks: risks.length },
  };
}

async function openPair(
  tx: Transaction,
  input: MergeInvestorsInput,
): Promise<Outcome<{ kept: MergeCard; merged: MergeCard }>> {
  if (input.keptId === input.mergedId) return invalid({ mergedId: '请选择另一个投资方' });
  const cards = (await holdCards(tx, [input.keptId, input.mergedId])).filter(
    card => card.mergedIntoId === null,
  );
  const kept = cards.find(card => card.id === input.keptId);
  const merged = cards.find(card => card.id === input.mergedId);
  if (!kept || !merged) return notFound('投资方');
  if (kept.version !== input.keptVersion) return whoChangedIt(tx, kept);
  return merged.version === input.mergedVersion ? done({ kept, merged }) : whoChangedIt(tx, merged);
}

/** Codes the kept card is met by without bearing them: the one it did not take, and those the merged card stood for. */
async function freedUsccs(tx: Transaction, merged: MergeCard, after: Moved['after'], kept: MergeCard) {
  const earlier = await tx.investorMerge.findMany({
    where: { keptId: merged.id, undoneAt: null },
    select: { moved: true },
  });
  const codes = [
    kept.uscc,
    merged.uscc,
    ...earlier.flatMap(({ moved }) => (moved as unknown as Moved).freedUsccs),
  ];
  return [...new Set(codes)].flatMap(code => (code === null || code === after.uscc ? [] : [code]));
}

/** Whether the chosen link of the chain hangs under the chosen industry. */
async function isChainWhole(
  tx: Transaction,
  { chainNodeKey, industryKey }: Moved['after'],
): Promise<boolean> {
  if (chainNodeKey === null) return true;
  const where = { key: chainNodeKey, bone: { industryKey: industryKey ?? '' } };
  return (await tx.chainNode.findFirst({ where, select: { key: true } })) !== null;
}

function mergedDeed(
  { kept, merged }: { kept: MergeCard; merged: MergeCard },
  { after, ids }: Moved,
  more: { mergeId: string; reason: string },
): Deed {
  return {
    deed: 'investor.merged',
    noun: 'investor',
    nounId: kept.id,
    before: { 保留: kept.name, 并入: merged.name },
    after: {
      名称: after.name,
      线索: ids.leads.length,
      联系人: ids.contacts.length,
      备案: ids.claims.length,
      风险提示: ids.risks.length,
      ...more,
    },
  };
}

/**
 * Makes two cards of one firm one: the chosen values stand on the kept card, everything that hung on the other
 * goes along, and what is needed to take it back is written down. The merged card is shown nowhere from then on.
 */
export function mergeInvestors(
  actor: Actor,
  input: MergeInvestorsInput,
): Promise<Outcome<{ mergeId: string }>> {
  return perform(async tx => {
    if (!can(actor, 'investor.manage')) return notAllowed(NO_MERGE);
    const opened = await openPair(tx, input);
    if (!opened.ok) return opened;
    const { kept, merged } = opened.value;
    const after = mergedColumns(kept, merged, input.fromMerged);
    if (!(await isChainWhole(tx, after)))
      return refused('产业链环节与产业不是同一家的选择，请把两项选成同一列。');
    const moved: Moved = {
      keptVersion: kept.version + 1,
      before: columnsOf(kept),
      after,
      mergedUscc: merged.uscc,
      freedUsccs: await freedUsccs(tx, merged, after, kept),
      ids: await idsOn(tx, merged.id),
    };
    const version = { increment: 1 };
    // First the merged card gives its code up: the kept one may take it.
    await tx.investor.update({
      where: { id: merged.id },
      data: { mergedIntoId: kept.id, uscc: null, version },
      select: { id: true },
    });
    await tx.investor.update({ where: { id: kept.id }, data: { ...after, version }, select: { id: true } });
    await moveRows(tx, moved.ids, merged.id, kept.id);
    await indexLeadsOf(tx, [kept.id]);
    const { id: mergeId } = await tx.investorMerge.create({
      data: {
        keptId: kept.id,
        mergedId: merged.id,
        mergedAt: now(),
        mergedById: actor.staffId,
        reason: input.reason,
        moved: moved as unknown as Prisma.InputJsonObject,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, mergedDeed(opened.value, moved, { mergeId, reason: input.reason }));
    return done({ mergeId });
  });
}
