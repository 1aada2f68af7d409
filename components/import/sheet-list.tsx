import type { LedgerView, SheetView } from '@/lib/domain/ledger-view';
import { formatCount } from '@/lib/format';

function detailsOf(sheet: SheetView): string[] {
  return [
    `表头第 ${sheet.headerRows} 行`,
    `项目 ${formatCount(sheet.projectRows)} 行`,
    ...sheet.skipped.map(({ kind, rows }) => `跳过${kind} ${rows.length} 行（第 ${rows.join('、')} 行）`),
    ...(sheet.hiddenColumns.length > 0 ? [`隐藏列 ${sheet.hiddenColumns.join('、')} 不导入`] : []),
    ...(sheet.unknownColumns.length > 0 ? [`未识别的列 ${sheet.unknownColumns.join('、')} 不导入`] : []),
    ...(sheet.hiddenRows.length > 0 ? [`隐藏行 ${sheet.hiddenRows.join('、')} 照常导入`] : []),
  ];
}

/** How each sheet of the file was read, and which were not. */
export function SheetList({ sheets, ignoredSheets }: Pick<LedgerView, 'sheets' | 'ignoredSheets'>) {
  return (
    <ul className="divide-y divide-hairline text-table">
      {sheets.map(sheet => (
        <li key={sheet.name} className="py-1.5">
          <span className="mr-3 font-semibold">{sheet.name}</span>
          <span className="text-2">{detailsOf(sheet).join('；')}</span>
        </li>
      ))}
      {ignoredSheets.map(sheet => (
        <li key={sheet.name} className="py-1.5">
          <span className="mr-3 font-semibold">{sheet.name}</span>
          <span className="text-2">未读取：{sheet.reason}</span>
        </li>
      ))}
    </ul>
  );
}
