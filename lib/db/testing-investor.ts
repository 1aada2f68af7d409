import type { Prisma } from '@/prisma/generated/client';
import type { EditInvestorInput, MergeInvestorsInput } from '../domain/investor-input';
import type { MergeField } from '../domain/investor-merge';
import { db } from './client';
import { leadOf } from './testing-actor';

type Card = Prisma.InvestorGetPayload<object>;

/** The card of a firm of the cast as it is stored, found by one of its leads. */
export async function cardOf(firm: string): Promise<Card> {
  const { investorId } = await leadOf(firm);
  return db.investor.findUniqueOrThrow({ where: { id: investorId } });
}

/** The form of a card as it would be sent back, with some of it changed. */
export function cardForm(card: Card, more: Partial<EditInvestorInput> = {}): EditInvestorInput {
  return {
    investorId: card.id,
    version: card.version,
    name: card.name,
    keepFormerName: true,
    formerNames: card.formerNames.join('、'),
    uscc: card.uscc ?? '',
    kind: card.kind,
    grades: card.grades,
    parentGroup: card.parentGroup ?? '',
    parentId: card.parentId,
    originPlace: card.originPlace ?? '',
    industryKey: card.industryKey,
    chainNodeKey: card.chainNodeKey,
    businessScope: card.businessScope ?? '',
    intro: card.intro ?? '',
    ...more,
  };
}

/** The merge of the second firm's card into the first one's. */
export async function mergeOf(
  kept: string,
  merged: string,
  fromMerged: MergeField[] = [],
): Promise<MergeInvestorsInput> {
  const [one, other] = [await cardOf(kept), await cardOf(merged)];
  return {
    keptId: one.id,
    mergedId: other.id,
    keptVersion: one.version,
    mergedVersion: other.version,
    fromMerged,
    reason: '同一家企业',
  };
}
