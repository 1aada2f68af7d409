import { matchKey } from '../domain/firm-name';
import type { CreateLeadInput } from '../domain/lead-input';
import { toInitials, toPinyin } from './pinyin';
import type { Transaction } from './transaction';

/** The investor of the name or code, or a new one. Equal match key or equal valid code is the same investor. */
export async function findOrCreateInvestor(
  tx: Transaction,
  wanted: {
    name: string;
    uscc: string | null;
    kind?: CreateLeadInput['investorKind'];
    originPlace?: string | null;
  },
): Promise<{ id: string; name: string; uscc: string | null }> {
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
