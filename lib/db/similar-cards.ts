import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { yearOf } from '../domain/day';
import type { SimilarWhy } from '../domain/investor-view';
import type { Yuan } from '../domain/money';
import { db } from './client';
import { byCode, findCards } from './investor-match';
import { getRuleSet } from './rule-set';

/** What of a lead being typed can point at an investor on record; keys and hashes, no plain text. */
export type Signs = {
  uscc: string | null;
  key: string | null;
  groupKey: string | null;
  phoneHash: string | null;
  project: { chainNodeKey: string; yuan: Yuan; place: string } | null;
};

const EACH = 20;

/** Cards that share a reason, at most twenty: more than that many subsidiaries nobody reads. */
async function idsOf(where: Prisma.InvestorWhereInput): Promise<string[]> {
  const rows = await db.investor.findMany({
    where: { AND: [{ mergedIntoId: null }, where] },
    orderBy: { id: 'asc' },
    take: EACH,
    select: { id: true },
  });
  return rows.map(row => row.id);
}

/** Leads of the same link of the chain, for about as much, from the same place; how near is a rule of the year. */
async function byProject(actor: Actor, { chainNodeKey, yuan, place }: NonNullable<Signs['project']>) {
  const { claim } = await getRuleSet(yearOf(actor.today));
  const off = (yuan * claim.amountTolerancePercent) / 100;
  const [least, most] = [BigInt(Math.ceil(yuan - off)), BigInt(Math.floor(yuan + off))];
  const rows = await db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT DISTINCT investor.id FROM lead JOIN investor ON investor.id = lead.investor_id
    WHERE lead.chain_node_key = ${chainNodeKey} AND lead.value_yuan BETWEEN ${least} AND ${most}
      AND ${place} IN (lead.source_place, investor.origin_place)
    ORDER BY investor.id LIMIT ${EACH}`);
  return rows.map(row => row.id);
}

/** Every card the signs point at, whoever may see it, with all its reasons; merged cards never. */
export async function findSigns(actor: Actor, signs: Signs): Promise<Map<string, SimilarWhy[]>> {
  const found = new Map<string, SimilarWhy[]>();
  const note = (why: SimilarWhy, ids: readonly string[]) => {
    for (const id of ids) found.set(id, [...(found.get(id) ?? []), why]);
  };
  const cards = await findCards(db, {
    matchKeys: signs.key === null ? [] : [signs.key],
    usccs: signs.uscc === null ? [] : [signs.uscc],
  });
  const holder = byCode(cards, signs.uscc);
  note('uscc', holder ? [holder.id] : []);
  const { key } = signs;
  const namesakes = cards.filter(
    card => key !== null && (card.matchKey === key || card.formerMatchKeys.includes(key)),
  );
  note(
    'name',
    namesakes.map(card => card.id),
  );
  if (signs.phoneHash !== null)
    note('phone', await idsOf({ contacts: { some: { phoneHash: signs.phoneHash } } }));
  const { groupKey } = signs;
  // A group is met by name as well: 华海集团 has a card of its own as often as not.
  if (groupKey !== null) note('group', await idsOf({ OR: [{ groupKey }, { matchKey: groupKey }] }));
  if (signs.project !== null) note('project', await byProject(actor, signs.project));
  return found;
}
