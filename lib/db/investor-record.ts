import type { Actor } from '../domain/actor';
import type { CreateLeadInput } from '../domain/lead-input';
import { firmKey, groupKey } from './firm-key';
import { byCode, byKey, holdCardsOf } from './investor-match';
import { toInitials, toPinyin, toSortKey } from './pinyin';
import { visible } from './scope';
import type { Transaction } from './transaction';

/** Whether every lead of the firm is theirs to see: a code of a firm that others chase is not one officer's to set. */
export async function isAllTheirs(tx: Transaction, actor: Actor, investorId: string): Promise<boolean> {
  // Counted twice: the negation of a scope would pass over what a column leaves open.
  const [all, seen] = [
    await tx.lead.count({ where: { investorId } }),
    await tx.lead.count({ where: { AND: [{ investorId }, visible.leads(actor)] } }),
  ];
  return all === seen;
}

type Wanted = {
  name: string;
  uscc: string | null;
  kind?: CreateLeadInput['investorKind'];
  originPlace?: string | null;
  parentGroup?: string | null;
  industryKey?: string;
  chainNodeKey?: string | null;
  /** Whose leads of the firm decide whether a missing code may be filled in. */
  actor: Actor;
};

/** The names of a firm as every search and every key of the database needs them. */
export function nameColumns(name: string) {
  return {
    name,
    matchKey: firmKey(name),
    namePinyin: toPinyin(name),
    nameInitials: toInitials(name),
    nameKey: toSortKey(name),
  };
}

const select = { id: true, name: true, uscc: true } as const;

/**
 * The investor of the name or code, or a new one. Equal match key, a former name's too, or equal valid code is
 * the same investor; a merged card answers with the one it was merged into.
 */
export async function findOrCreateInvestor(
  tx: Transaction,
  wanted: Wanted,
): Promise<{ id: string; name: string; uscc: string | null } | 'foreign code'> {
  const names = nameColumns(wanted.name);
  const unnamed = wanted.name === '待核实';
  // Two who write down one new firm at the same time take turns: the second finds what the first made.
  if (!unnamed) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${names.matchKey}))`;
  const cards = await holdCardsOf(tx, {
    matchKeys: unnamed ? [] : [names.matchKey],
    usccs: wanted.uscc === null ? [] : [wanted.uscc],
  });
  const known = byCode(cards, wanted.uscc);
  if (known) return known;
  const namesake = unnamed ? null : byKey(cards, names.matchKey);
  if (namesake && (namesake.uscc === null || wanted.uscc === null)) {
    if (wanted.uscc === null || namesake.uscc !== null) return namesake;
    if (!(await isAllTheirs(tx, wanted.actor, namesake.id))) return 'foreign code';
    const data = { uscc: wanted.uscc, version: { increment: 1 } };
    return tx.investor.update({ where: { id: namesake.id }, data, select });
  }
  return tx.investor.create({
    data: {
      ...names,
      uscc: wanted.uscc,
      kind: wanted.kind ?? null,
      originPlace: wanted.originPlace ?? null,
      parentGroup: wanted.parentGroup ?? null,
      industryKey: wanted.industryKey ?? null,
      chainNodeKey: wanted.chainNodeKey ?? null,
      groupKey: groupKey(wanted.parentGroup ?? null),
    },
    select,
  });
}
