import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { refusalSentence } from '@/lib/domain/ledger/messages';
import type { LedgerPreview } from '@/lib/domain/ledger/preview';
import { withReasons } from './refused-rows';
import { ledgerSheet, previewOfBytes, workbookBytes } from './test-workbook';

const LABELS = ['序号', '项目名称', '投资方', '镇街', '总投资(万元)'];

function marked(bytes: Uint8Array, preview: LedgerPreview): Promise<Uint8Array> {
  return withReasons(
    bytes,
    preview.sheets.map(({ raw, header }) => ({ name: raw.name, headerRow: header.lastRow })),
    preview.rejected.map(row => ({
      sheet: row.sheet,
      row: row.row,
      reason: refusalSentence(row.errors, row.repeats),
    })),
  );
}

describe('the original workbook with its refused rows marked', () => {
  it('keeps every value, merge, width and hidden column of the sample and adds one column', async () => {
    const bytes = readFileSync(new URL('./samples/office-ledger.xlsx', import.meta.url));
    const preview = await previewOfBytes(bytes);
    const [before, after] = await Promise.all(
      [bytes, await marked(bytes, preview)].map(file => readXlsx(file, { readStyles: true })),
    );
    const [old, now] = [before?.sheets[0], after?.sheets[0]];
    expect(now?.rows.map(row => row.slice(0, 18))).toEqual(old?.rows);
    expect(now?.merges).toEqual(old?.merges);
    expect(now?.columns?.[15]?.hidden).toBe(true);
    expect(now?.columns?.[2]?.width).toBe(old?.columns?.[2]?.width);
    expect(now?.cells?.get('4,8')?.style).toEqual(old?.cells?.get('4,8')?.style);
    expect(now?.rows[3]?.[18]).toBe('错误原因');
    const reasons = now?.rows.flatMap((row, at) => (at > 3 && row[18] ? [at + 1] : []));
    expect(reasons).toEqual(preview.rejected.map(row => row.row));
    expect(now?.rows[85]?.[18]).toMatch(/^I86：金额“.+”不是一个确定的数/);
    expect(now?.rows[66]?.[18]).toContain('见工作表“在谈台账”第28行');
  });

  it('uses its own column again when the corrected file comes back', async () => {
    const bytes = await workbookBytes([
      ledgerSheet(
        [
          ['一个很宽的标题'],
          LABELS,
          [1, '甲', '乙公司', '店口', '3-5亿'],
          [2, '=丙', '丁公司', '_x0041_', 9],
        ],
        { merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 30 }] },
      ),
    ]);
    const preview = await previewOfBytes(bytes);
    const once = await marked(bytes, preview);
    const again = await previewOfBytes(once);
    expect(again.sheets[0]?.header.unknownColumns).toEqual([5]);
    expect(again.rejected.map(row => row.errors)).toEqual(preview.rejected.map(row => row.errors));
    const twice = await readXlsx(await marked(once, { ...again, rejected: again.rejected.slice(0, 1) }));
    expect(twice.sheets[0]?.rows.map(row => row[5] ?? null)).toEqual([
      null,
      '错误原因',
      'E3：金额“3-5亿”不是一个确定的数或缺少单位，请填一个数字',
      null,
    ]);
  });
});
