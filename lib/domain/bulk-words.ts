/** The words of this part of the desk for lib/domain/audit-words.ts: deeds done, and doors somebody was turned away from. */
export const BULK_DEEDS: Readonly<Record<string, string>> = {
  'bulk.prepared': '核对批量修改',
  'bulk.started': '开始批量修改',
  'bulk.stopAsked': '停止批量修改',
  'bulk.finished': '完成批量修改',
  'bulk.stopped': '批量修改已停止',
  'bulk.undoStarted': '撤销批量修改',
  'bulk.rowsExported': '下载批量修改结果',
  'lead.tagged': '改标签',
  'lead.bulkUndone': '撤销批量修改',
};

export const BULK_DOORS: Readonly<Record<string, string>> = {
  'bulk.prepare': '核对批量修改',
  'bulk.start': '开始批量修改',
  'bulk.stop': '停止批量修改',
  'bulk.undo': '撤销批量修改',
  'bulk.loadOptions': '批量修改',
  'bulk.progress': '查看批量修改',
  'bulk.read': '查看批量修改',
  'bulk.exportRows': '下载批量修改结果',
};
