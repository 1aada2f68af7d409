/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const RECYCLE_DEEDS: Readonly<Record<string, string>> = {
  'lead.removed': '移入回收站',
  'lead.restored': '从回收站恢复',
  'lead.purged': '从回收站清除',
  'contact.restored': '撤销删除联系人',
};

export const RECYCLE_DOORS: Readonly<Record<string, string>> = {
  'lead.remove': '移入回收站',
  'lead.restore': '从回收站恢复',
  'lead.purge': '从回收站清除',
  'contact.restore': '撤销删除联系人',
  'recycle.read': '查看回收站',
};
