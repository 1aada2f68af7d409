import type { Prisma } from '@/prisma/generated/client';
import type { MergeField } from '../domain/investor-merge';
import { unitedNames } from '../domain/investor-merge';
import { firmKeys, groupKey } from './firm-key';
import { nameColumns } from './investor-record';
import type { Transaction } from './transaction';

export type MergeCard = Prisma.InvestorGetPayload<object>;

/** The columns of a card that a merge may set, the keys made of others among them. */
export const CARD_COLUMNS = [
  'name',
  'matchKey',
  'namePinyin',
  'nameInitials',
  'nameKey',
  'formerNames',
  'formerMatchKeys',
  'uscc',
  'kind',
  'grades',
  'parentGroup',
  'groupKey',
  'parentId',
  'originPlace',
  'industryKey',
  'chainNodeKey',
  'businessScope',
  'intro',
] as const satisfies readonly (keyof MergeCard)[];
export type CardColumns = Pick<MergeCard, (typeof CARD_COLUMNS)[number]>;

/** Tables whose rows name an investor and go along with it. */
export const MOVED_TABLES = ['leads', 'contacts', 'claims', 'risks', 'subsidiaries'] as const;
export type MovedIds = Record<(typeof MOVED_TABLES)[number], string[]>;

/** All that is needed to take a merge back, as investor_merge.moved keeps it. */
export type Moved = {
  /** The kept card's version once it was done: tells which of several merges came later. */
  keptVersion: number;
  before: CardColumns;
  after: CardColumns;
  /** The merged card's own code, which it gave up, since a code stands on one card only. */
  mergedUscc: string | null;
  /** Codes by which the kept card is met from now on although it does not bear them. */
  freedUsccs: string[];
  ids: MovedIds;
};

export function columnsOf(card: MergeCard): CardColumns {
  return Object.fromEntries(CARD_COLUMNS.map(key => [key, card[key]])) as CardColumns;
}

/** The kept card as it will stand: the chosen values, and everything that either was ever called. */
export function mergedColumns(
  kept: MergeCard,
  merged: MergeCard,
  fromMerged: readonly MergeField[],
): CardColumns {
  const of = (field: MergeField): MergeCard => (fromMerged.includes(field) ? merged : kept);
  const names = nameColumns(of('name').name);
  const formerNames = unitedNames(names.name, [
    ...kept.formerNames,
    kept.name,
    merged.name,
    ...merged.formerNames,
  ]);
  const { parentGroup } = of('parentGroup');
  const { parentId } = of('parentId');
  return {
    ...names,
    formerNames,
    formerMatchKeys: firmKeys(formerNames),
    uscc: of('uscc').uscc,
    kind: of('kind').kind,
    grades: [...new Set([...kept.grades, ...merged.grades])],
    parentGroup,
    groupKey: groupKey(parentGroup),
    // Mother and daughter made one: a card is not its own parent.
    parentId: parentId === kept.id || parentId === merged.id ? null : parentId,
    originPlace: of('originPlace').originPlace,
    industryKey: of('industryKey').industryKey,
    // A link of the chain goes with the industry it hangs under.
    chainNodeKey: of('chainNodeKey').chainNodeKey,
    businessScope: of('businessScope').businessScope,
    intro: of('intro').intro,
  };
}

/** Ids of all that hangs on a card. */
export async function idsOn(tx: Transaction, investorId: string): Promise<MovedIds> {
  const where = { investorId };
  const query = { where, select: { id: true }, orderBy: { id: 'asc' } } as const;
  const ids = (rows: { id: string }[]) => rows.map(row => row.id);
  return {
    leads: ids(await tx.lead.findMany(query)),
    contacts: ids(await tx.contact.findMany(query)),
    claims: ids(await tx.claim.findMany(query)),
    risks: ids(await tx.riskNote.findMany(query)),
    subsidiaries: ids(
      await tx.investor.findMany({
        where: { parentId: investorId },
        select: { id: true },
        orderBy: { id: 'asc' },
      }),
    ),
  };
}

/** Hangs rows from one card to another; those that hang elsewhere by now are left alone. */
export async function moveRows(tx: Transaction, ids: MovedIds, from: string, to: string): Promise<void> {
  const of = (list: string[]) => ({
    where: { id: { in: list }, investorId: from },
    data: { investorId: to },
  });
  await tx.lead.updateMany(of(ids.leads));
  await tx.contact.updateMany(of(ids.contacts));
  await tx.claim.updateMany(of(ids.claims));
  await tx.riskNote.updateMany(of(ids.risks));
  await tx.investor.updateMany({
    where: { AND: [{ id: { in: ids.subsidiaries }, parentId: from }, { NOT: { id: to } }] },
    data: { parentId: to },
  });
}

/** Both cards, held in one order until the end, so that of two merges of one card the second waits and then finds it gone. */
export async function holdCards(tx: Transaction, ids: readonly string[]): Promise<MergeCard[]> {
  const sorted = [...ids].sort();
  await tx.$executeRaw`SELECT 1 FROM investor WHERE id = ANY(${sorted}::uuid[]) ORDER BY id FOR UPDATE`;
  return tx.investor.findMany({ where: { id: { in: sorted } } });
}
