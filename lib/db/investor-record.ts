import type { Actor } from '../domain/actor';
import { matchKey } from '../domain/firm-name';
import type { CreateLeadInput } from '../domain/lead-input';
import { toInitials, toPinyin } from './pinyin';
import { visible } from './scope';
import type { Transaction } from './transaction';

/** Whether every lead of the firm is theirs to see: a code of a firm that others chase is not one officer's to set. */
async function isAllTheirs(tx: Transaction, actor: Actor, investorId: string): Promise<boolean> {
  // Counted twice: the negation of a scope would pass over what a column leaves open.
  const [all, seen] = [
    await tx.lead.count({ where: { investorId } }),
    await tx.lead.count({ where: { AND: [{ investorId }, visible.leads(actor)] } }),
  ];
  return all === seen;
}

/** The investor of the name or code, or a new one. Equal match key or equal valid code is the same investor. */
export async function findOrCreateInvestor(
  tx: Transaction,
  wanted: {
    name: string;
    uscc: string | null;
    kind?: CreateLeadInput['investorKind'];
    originPlace?: string | null;
    /** Whose leads of the firm decide whether a missing code may be filled in. */
    actor: Actor;
  },
): Promise<{ id: string; name: string; uscc: string | null } | 'foreign code'> {
  const key = matchKey(wanted.name);
  const unnamed = wanted.name === '待核实';
  // Two who write down one new firm at the same time take turns: the second finds what the first made.
  if (!unnamed) await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${key}))`;
  const select = { id: true, name: true, uscc: true } as const;
  const byCode = wanted.uscc ? await tx.investor.findUnique({ where: { uscc: wanted.uscc }, select }) : null;
  if (byCode) return byCode;
  const byName = unnamed
    ? null
    : await tx.investor.findFirst({ where: { matchKey: key }, orderBy: { id: 'asc' }, select });
  if (byName && (byName.uscc === null || wanted.uscc === null)) {
    if (wanted.uscc === null || byName.uscc !== null) return byName;
    if (!(await isAllTheirs(tx, wanted.actor, byName.id))) return 'foreign code';
    return tx.investor.update({ where: { id: byName.id }, data: { uscc: wanted.uscc }, select });
  }
  return tx.investor.create({
    data: {
      name: wanted.name,
      matchKey: key,
      namePinyin: toPinyin(wanted.name),
      nameInitials: toInitials(wanted.name),
      uscc: wanted.uscc,
      kind: wanted.kind ?? null,
      originPlace: wanted.originPlace ?? null,
    },
    select,
  });
}
