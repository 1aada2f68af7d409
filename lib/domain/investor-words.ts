/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const INVESTOR_DEEDS: Readonly<Record<string, string>> = {
  'investor.edited': '修改投资方',
  'investor.merged': '合并投资方',
  'investor.mergeUndone': '撤销合并投资方',
  'contact.added': '增加联系人',
  'contact.edited': '修改联系人',
  'contact.removed': '删除联系人',
  'risk.recorded': '登记风险提示',
  'risk.retracted': '撤回风险提示',
};

export const INVESTOR_DOORS: Readonly<Record<string, string>> = {
  'investor.read': '打开投资方',
  'investor.edit': '修改投资方',
  'investor.search': '查找投资方',
  'investor.manage': '合并投资方',
  'investor.merge': '合并投资方',
  'investor.undoMerge': '撤销合并投资方',
  'contact.add': '增加联系人',
  'contact.edit': '修改联系人',
  'contact.remove': '删除联系人',
  'risk.record': '登记风险提示',
  'risk.retract': '撤回风险提示',
};
