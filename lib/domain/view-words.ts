/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const VIEW_DEEDS: Readonly<Record<string, string>> = {
  'view.saved': '保存视图',
  'view.updated': '更新视图',
  'view.renamed': '重命名视图',
  'view.removed': '删除视图',
  'view.broughtBack': '撤销删除视图',
  'view.shared': '共享视图',
  'view.assigned': '设置岗位默认视图',
  'view.chosen': '设置默认视图',
  'view.arranged': '调整视图顺序',
};

export const VIEW_DOORS: Readonly<Record<string, string>> = {
  'view.save': '保存视图',
  'view.update': '更新视图',
  'view.rename': '重命名视图',
  'view.remove': '删除视图',
  'view.bringBack': '撤销删除视图',
  'view.share': '共享视图',
  'view.assign': '设置岗位默认视图',
  'view.choose': '设置默认视图',
  'view.arrange': '调整视图顺序',
  'lead.moreOfGroup': '查看分组线索',
};
