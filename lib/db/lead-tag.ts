import type { Actor } from '../domain/actor';
import { done, invalid, type Outcome, refused } from '../domain/outcome';
import { MOST_TAGS, type TagView } from '../domain/tag';
import type { TagLeadInput } from '../domain/tag-input';
import { recordAudit } from './audit';
import { openLead } from './lead-deed';
import { byPinyin } from './pinyin';
import { perform, type Transaction } from './transaction';

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

/** Puts tags on a lead and takes others off; whoever may change the lead may. Answers the tags it has then. */
export function tagLead(actor: Actor, input: TagLeadInput): Promise<Outcome<{ tags: TagView[] }>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, input.leadId, 'lead.edit');
    if (!opened.ok) return opened;
    // Held until the end, so that no merge takes a tag away between this look and the writing.
    const offered = await tx.$queryRaw<{ id: string }[]>`
      SELECT id::text FROM tag WHERE id = ANY(${input.add}::uuid[]) AND retired_at IS NULL FOR SHARE`;
    if (offered.length < new Set(input.add).size)
      return invalid({ add: '有的标签已停用或已合并，请刷新后重选' });
    const { before, after } = await writeTags(tx, opened.lead.id, input);
    if (after.length > MOST_TAGS) return refused(`一条线索最多 ${MOST_TAGS} 个标签，请先去掉一些。`);
    await recordAudit(tx, actor, {
      deed: 'lead.tagged',
      noun: 'lead',
      nounId: opened.lead.id,
      before: { tags: before },
      after: { tags: after },
    });
    const rows = await tx.leadTag.findMany({
      where: { leadId: opened.lead.id },
      select: { tag: { select: { id: true, name: true, colour: true } } },
    });
    return done({
      tags: byPinyin(
        rows.map(row => row.tag),
        tag => tag.name,
      ),
    });
  });
}
