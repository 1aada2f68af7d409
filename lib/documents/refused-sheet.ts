import { writeXlsx } from 'hucre/xlsx';
import { FIELD_NAMES, type LedgerField } from '@/lib/domain/ledger/field';
import { fieldsOf, type StagedRow, type StagedSheet, stagedText } from '@/lib/domain/ledger/staged';
import { safeText } from './cell-text';

type Refused = { staged: StagedRow; reason: string };

const WIDTH = 16;
const REASON_WIDTH = 60;

/** A unit of money travels in the head, as the ledgers themselves write it. */
function headOf(sheet: StagedSheet, field: LedgerField): string {
  const unit = sheet.columns[field]?.unit ?? (field === 'amount' || field === 'fixed' ? sheet.unit : null);
  return unit === null ? FIELD_NAMES[field] : `${FIELD_NAMES[field]}（${unit}）`;
}

/** A workbook of the refused rows alone, one sheet for each of the file; mended and brought again, the rest is there. */
export async function refusedSheet(
  sheets: readonly StagedSheet[],
  rows: readonly Refused[],
): Promise<Uint8Array> {
  const pages = sheets.flatMap((sheet, index) => {
    const refused = rows.filter(({ staged }) => staged.sheet === index);
    if (refused.length === 0) return [];
    const fields = fieldsOf(sheet);
    const lines = refused.map(({ staged, reason }) => [
      ...fields.map(field => safeText(staged.mended[field] ?? stagedText(staged.cells[field]))),
      safeText(reason),
    ]);
    return [
      {
        name: sheet.name.slice(0, 31) || '错误行',
        columns: [...fields.map(() => ({ width: WIDTH })), { width: REASON_WIDTH }],
        rows: [[...fields.map(field => headOf(sheet, field)), '错误原因'], ...lines],
      },
    ];
  });
  return writeXlsx({ sheets: pages.length > 0 ? pages : [{ name: '错误行', rows: [['没有错误的行']] }] });
}
