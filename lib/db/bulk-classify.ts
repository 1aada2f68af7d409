import type { BulkChangeOf } from '../domain/bulk-change';
import { done, invalid } from '../domain/outcome';
import { changes, type GetReady, stays } from './bulk-judge';
import type { BulkLead } from './bulk-lead';
import type { Transaction } from './transaction';

const named = (industry: string | null, node: string | null): string | null =>
  industry === null || node === null ? industry : `${industry} · ${node}`;

/** 产业 and 链条环节; without a node the old one goes, unless it is of the same industry. */
export const readyIndustry: GetReady<'industry'> = async (tx, _, { industryKey, chainNodeKey, reason }) => {
  const industry = await tx.industry.findUnique({ where: { key: industryKey }, select: { name: true } });
  if (!industry) return invalid({ industryKey: '请选择产业' });
  const node =
    chainNodeKey &&
    (await tx.chainNode.findFirst({
      where: { key: chainNodeKey, bone: { industryKey } },
      select: { name: true },
    }));
  if (chainNodeKey && !node) return invalid({ chainNodeKey: '请选择所属产业的链条环节' });
  const after = named(industry.name, node ? node.name : null);
  return done({
    words: `产业改为${after}`,
    judge: lead => {
      if (chainNodeKey === null && lead.industryKey === industryKey) return stays('same');
      return changes(lead, {
        patch: { industryKey, chainNodeKey },
        deed: 'lead.edited',
        said: {
          before: { field: '产业', value: named(lead.industry?.name ?? null, lead.chainNode?.name ?? null) },
          after: { field: '产业', value: after, reason },
        },
      });
    },
  });
};

async function namesOf(
  tx: Transaction,
  ids: readonly string[],
  isNew: boolean,
): Promise<Map<string, string>> {
  const rows = await tx.tag.findMany({
    where: { id: { in: [...ids] }, ...(isNew && { retiredAt: null }) },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const list = (names: Iterable<string>): string => [...names].sort().join('、');

function tagWords(added: Map<string, string>, removed: Map<string, string>): string {
  return [
    ...(added.size > 0 ? [`加标签${list(added.values())}`] : []),
    ...(removed.size > 0 ? [`去标签${list(removed.values())}`] : []),
  ].join('，');
}

function tagged(lead: BulkLead, { add, remove }: BulkChangeOf<'tag'>, names: ReadonlyMap<string, string>) {
  const held = new Map(lead.tags.map(({ tagId, tag }) => [tagId, tag.name]));
  const tags = { add: add.filter(id => !held.has(id)), remove: remove.filter(id => held.has(id)) };
  const after = new Map(held);
  for (const id of tags.remove) after.delete(id);
  for (const id of tags.add) after.set(id, names.get(id) ?? '');
  return { tags, before: list(held.values()), after: list(after.values()) };
}

/** 标签: a retired one can still be taken off, but is put on no more. */
export const readyTag: GetReady<'tag'> = async (tx, _, change) => {
  const { add, remove } = change;
  if (add.length + remove.length === 0) return invalid({ add: '请选择要加或要去的标签' });
  if (add.some(id => remove.includes(id))) return invalid({ remove: '同一个标签不能既加又去' });
  const [added, removed] = [await namesOf(tx, add, true), await namesOf(tx, remove, false)];
  if (added.size < new Set(add).size) return invalid({ add: '请在列表中选择标签' });
  if (removed.size < new Set(remove).size) return invalid({ remove: '请在列表中选择标签' });
  return done({
    words: tagWords(added, removed),
    judge: lead => {
      const { tags, before, after } = tagged(lead, change, added);
      return changes(lead, {
        patch: {},
        tags,
        deed: 'lead.tagged',
        said: { before: { field: '标签', value: before }, after: { field: '标签', value: after } },
      });
    },
  });
};
