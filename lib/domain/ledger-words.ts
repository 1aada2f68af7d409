/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const LEDGER_DEEDS: Readonly<Record<string, string>> = {
  'ledger.uploaded': '上传台账',
  'ledger.mapped': '对应台账的列',
  'ledger.rowMended': '修改待导入的行',
  'ledger.rowSkipped': '跳过待导入的行',
  'ledger.rowTakenIn': '恢复待导入的行',
  'ledger.importStarted': '开始导入台账',
  'ledger.discarded': '放弃导入',
  'lead.importChanged': '随台账更新',
};

export const LEDGER_DOORS: Readonly<Record<string, string>> = {
  'ledger.map': '对应台账的列',
  'ledger.read': '继续读取台账',
  'ledger.mendRow': '修改待导入的行',
  'ledger.skipRow': '跳过待导入的行',
  'ledger.discard': '放弃导入',
  'ledger.template': '下载台账模板',
};
