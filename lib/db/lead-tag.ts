import type { Transaction } from './transaction';

/** Tags to put on a lead and to take off it, by their ids. */
export type TagChange = { add: readonly string[]; remove: readonly string[] };

async function namesOf(tx: Transaction, leadId: string): Promise<string[]> {
  const rows = await tx.leadTag.findMany({
    where: { leadId },
    select: { tag: { select: { name: true } } },
    orderBy: { tag: { name: 'asc' } },
  });
  return rows.map(row => row.tag.name);
}

/** Writes the tags of a lead, in the transaction of the deed that says so; answers their names before and after, for the audit. */
export async function writeTags(
  tx: Transaction,
  leadId: string,
  change: TagChange,
): Promise<{ before: string[]; after: string[] }> {
  const before = await namesOf(tx, leadId);
  await tx.leadTag.deleteMany({ where: { leadId, tagId: { in: [...change.remove] } } });
  await tx.leadTag.createMany({
    data: change.add.map(tagId => ({ leadId, tagId })),
    skipDuplicates: true,
  });
  return { before, after: await namesOf(tx, leadId) };
}
