/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const TRANSFER_DEEDS: Readonly<Record<string, string>> = {
  'transfer.offered': '发起流转',
  'transfer.withdrawn': '撤回流转',
  'transfer.accepted': '接收流转',
  'transfer.declined': '谢绝流转',
  'transfer.confirmed': '确认流转',
  'transfer.rejected': '不同意流转',
};

export const TRANSFER_DOORS: Readonly<Record<string, string>> = {
  'transfer.read': '查看流转',
  'transfer.offer': '发起流转',
  'transfer.loadTerms': '发起流转',
  'transfer.withdraw': '撤回流转',
  'transfer.accept': '接收流转',
  'transfer.decline': '谢绝流转',
  'transfer.confirm': '确认流转',
  'transfer.reject': '不同意流转',
};
