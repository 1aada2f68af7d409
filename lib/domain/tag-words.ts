/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const TAG_DEEDS: Readonly<Record<string, string>> = {
  'lead.tagged': '改标签',
  'tag.added': '新增标签',
  'tag.edited': '修改标签',
  'tag.merged': '合并标签',
  'tag.retired': '停用标签',
  'tag.restored': '恢复标签',
};

export const TAG_DOORS: Readonly<Record<string, string>> = {
  'lead.tag': '改标签',
  'tag.add': '新增标签',
  'tag.edit': '修改标签',
  'tag.merge': '合并标签',
  'tag.retire': '停用或恢复标签',
  'filter.count': '统计筛选结果',
  'filter.choices': '查看筛选选项',
};
