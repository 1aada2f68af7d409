import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { done, invalid, notAllowed, notFound, type Outcome } from '../domain/outcome';
import type { TagDetail, TagView } from '../domain/tag';
import type { AddTagInput, EditTagInput, MergeTagInput, RetireTagInput } from '../domain/tag-input';
import { recordAudit } from './audit';
import { db } from './client';
import { byPinyin } from './pinyin';
import { perform, type Transaction } from './transaction';

const NO_RIGHT = '标签由指挥部办公室维护，请联系办公室。';

/** Tags that can be put on a lead today; the vocabulary is open to all who sign in. */
export async function listTags(_actor: Actor): Promise<TagView[]> {
  const rows = await db.tag.findMany({
    where: { retiredAt: null },
    select: { id: true, name: true, colour: true },
  });
  return byPinyin(rows, tag => tag.name);
}

/** Every tag with its use, for whoever keeps them; none for anybody else. */
export async function listTagDetails(actor: Actor): Promise<TagDetail[]> {
  if (!can(actor, 'tag.manage')) return [];
  const rows = await db.tag.findMany({ include: { _count: { select: { leads: true } } } });
  const details = rows.map(row => ({
    id: row.id,
    name: row.name,
    colour: row.colour,
    leadCount: row._count.leads,
    isRetired: row.retiredAt !== null,
  }));
  return byPinyin(details, tag => tag.name).sort((a, b) => Number(a.isRetired) - Number(b.isRetired));
}

/** One change of the tags at a time: a name is checked against all. */
async function lockTags(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('tags'))`;
}

async function whyNotName(tx: Transaction, name: string, self: string | null): Promise<string | null> {
  const other = await tx.tag.findUnique({ where: { name }, select: { id: true, retiredAt: true } });
  if (!other || other.id === self) return null;
  return other.retiredAt ? '已有同名标签，现已停用；可在下方恢复使用' : '已有同名标签';
}

/** Adds a tag for everybody. */
export function addTag(actor: Actor, input: AddTagInput): Promise<Outcome<{ id: string }>> {
  return perform(async tx => {
    if (!can(actor, 'tag.manage')) return notAllowed(NO_RIGHT);
    await lockTags(tx);
    const why = await whyNotName(tx, input.name, null);
    if (why) return invalid({ name: why });
    const { id } = await tx.tag.create({ data: { ...input, createdAt: now() }, select: { id: true } });
    await recordAudit(tx, actor, { deed: 'tag.added', noun: 'tag', nounId: id, after: { ...input } });
    return done({ id });
  });
}

/** Another name or colour; leads keep the tag. */
export function editTag(actor: Actor, { tagId, name, colour }: EditTagInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'tag.manage')) return notAllowed(NO_RIGHT);
    await lockTags(tx);
    const old = await tx.tag.findUnique({ where: { id: tagId } });
    if (!old) return notFound('标签');
    const why = await whyNotName(tx, name, tagId);
    if (why) return invalid({ name: why });
    await tx.tag.update({ where: { id: tagId }, data: { name, colour }, select: { id: true } });
    await recordAudit(tx, actor, {
      deed: 'tag.edited',
      noun: 'tag',
      nounId: tagId,
      before: { name: old.name, colour: old.colour },
      after: { name, colour },
    });
    return done(null);
  });
}

/** Gives all leads of one tag the other, and takes the first away: two words for one thing. Answers how many leads had it. */
export function mergeTag(
  actor: Actor,
  { tagId, intoId }: MergeTagInput,
): Promise<Outcome<{ moved: number }>> {
  return perform(async tx => {
    if (!can(actor, 'tag.manage')) return notAllowed(NO_RIGHT);
    if (tagId === intoId) return invalid({ intoId: '请选择另一个标签' });
    await lockTags(tx);
    const [from, into] = [
      await tx.tag.findUnique({ where: { id: tagId } }),
      await tx.tag.findUnique({ where: { id: intoId } }),
    ];
    if (!from || !into) return notFound('标签');
    // Whoever puts the tag on a lead meanwhile waits here, and then finds it gone.
    await tx.$executeRaw`SELECT 1 FROM tag WHERE id = ${tagId}::uuid FOR UPDATE`;
    await tx.$executeRaw`INSERT INTO lead_tag (lead_id, tag_id)
      SELECT lead_id, ${intoId}::uuid FROM lead_tag WHERE tag_id = ${tagId}::uuid ON CONFLICT DO NOTHING`;
    const { count } = await tx.leadTag.deleteMany({ where: { tagId } });
    await tx.tag.delete({ where: { id: tagId }, select: { id: true } });
    await recordAudit(tx, actor, {
      deed: 'tag.merged',
      noun: 'tag',
      nounId: intoId,
      before: { name: from.name },
      after: { name: into.name, leads: count },
    });
    return done({ moved: count });
  });
}

/** No longer offers a tag, or offers it again; leads that have it keep it. */
export function retireTag(actor: Actor, { tagId, retire }: RetireTagInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'tag.manage')) return notAllowed(NO_RIGHT);
    await lockTags(tx);
    const tag = await tx.tag.findUnique({ where: { id: tagId } });
    if (!tag) return notFound('标签');
    if ((tag.retiredAt !== null) === retire) return done(null);
    await tx.tag.update({
      where: { id: tagId },
      data: { retiredAt: retire ? now() : null },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      deed: retire ? 'tag.retired' : 'tag.restored',
      noun: 'tag',
      nounId: tagId,
      after: { name: tag.name },
    });
    return done(null);
  });
}
