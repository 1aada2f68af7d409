/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const EXPORT_DEEDS: Readonly<Record<string, string>> = {
  'export.cancelled': '取消台账导出',
  'export.downloaded': '下载导出的台账',
  'weekly.exported': '导出周报',
};

export const EXPORT_DOORS: Readonly<Record<string, string>> = {
  'export.forecast': '准备导出台账',
  'export.request': '后台导出台账',
  'export.cancel': '取消台账导出',
  'export.download': '下载导出的台账',
  'weekly.export': '导出周报',
};
