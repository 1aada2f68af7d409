import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ledgerSheet, workbookBytes } from './test-workbook';
import { readWorkbook } from './workbook';

async function sheetOf(xmlRows: string, around: { before?: string; after?: string; workbook?: string } = {}) {
  const parts = unzipSync(await workbookBytes([ledgerSheet([['x']])]));
  const edit = (name: string, change: (xml: string) => string) => {
    parts[name] = strToU8(change(new TextDecoder().decode(parts[name] ?? new Uint8Array())));
  };
  edit('xl/worksheets/sheet1.xml', xml =>
    xml.replace(
      /<sheetData>.*<\/sheetData>/s,
      `${around.before ?? ''}<sheetData>${xmlRows}</sheetData>${around.after ?? ''}`,
    ),
  );
  if (around.workbook !== undefined) {
    edit('xl/workbook.xml', xml => xml.replace(/<workbookPr[^>]*\/>|(?=<sheets>)/, around.workbook ?? ''));
  }
  const outcome = await readWorkbook(zipSync(parts), 'x.xlsx');
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  const sheet = outcome.workbook.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const firstRow = async (cells: string) => (await sheetOf(`<row r="1">${cells}</row>`)).rows[0]?.cells;

describe('cells', () => {
  it('gives numbers as decimal text at 15 significant digits', async () => {
    const cells = await firstRow(
      '<c r="A1"><v>0.30000000000000004</v></c><c r="B1"><v>1E8</v></c><c r="C1"><v>9.13306817613225E+17</v></c><c r="D1"><v>-0</v></c><c r="E1"><v>1E-7</v></c>',
    );
    expect(cells?.map(cell => cell?.kind === 'number' && cell.text)).toEqual([
      '0.3',
      '100000000',
      '913306817613225000',
      '0',
      '0.0000001',
    ]);
  });

  it('gives the stored result of a formula and never the formula', async () => {
    const cells = await firstRow(
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>CONCAT("a")</f><v>甲</v></c><c r="C1"><f>HYPERLINK("http://x")</f></c>',
    );
    expect(cells?.[0]).toEqual({ kind: 'number', text: '2' });
    expect(cells?.[1]).toEqual({ kind: 'text', text: '甲' });
    expect(cells?.[2]).toBeUndefined();
  });

  it('knows error values, booleans, inline and rich text', async () => {
    const cells = await firstRow(
      '<c r="A1" t="e"><v>#N/A</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="inlineStr"><is><t>内</t></is></c><c r="D1" t="inlineStr"><is><r><t>富</t></r><r><t>文本</t></r></is></c>',
    );
    expect(cells).toEqual([
      { kind: 'error', text: '#N/A' },
      { kind: 'boolean', text: 'TRUE' },
      { kind: 'text', text: '内' },
      { kind: 'text', text: '富文本' },
    ]);
  });

  it('keeps a huge number of the exponent kind as an error instead of failing', async () => {
    expect((await firstRow('<c r="A1"><v>1E999</v></c>'))?.[0]?.kind).toBe('error');
  });
});

describe('what stands around the cells', () => {
  it('finds merged areas, hidden columns and hidden rows', async () => {
    const sheet = await sheetOf(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="3" hidden="1"><c r="A3"><v>3</v></c></row>',
      {
        before: '<cols><col min="2" max="3" width="9" hidden="1"/><col min="4" max="4" hidden="0"/></cols>',
        after: '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
      },
    );
    expect(sheet.merges).toEqual([{ firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 1 }]);
    expect([...sheet.hiddenColumns]).toEqual([1, 2]);
    expect([...sheet.hiddenRows]).toEqual([3]);
    expect(sheet.rows.map(row => row.row)).toEqual([1, 3]);
  });

  it('reads date cells on the 1900 and the 1904 base', async () => {
    for (const dateSystem of ['1900', '1904'] as const) {
      const { writeXlsx } = await import('hucre/xlsx');
      const bytes = await writeXlsx({
        sheets: [ledgerSheet([[new Date(Date.UTC(2024, 1, 29))]])],
        dateSystem,
      });
      const outcome = await readWorkbook(bytes, 'x.xlsx');
      const cell = 'workbook' in outcome ? outcome.workbook.sheets[0]?.rows[0]?.cells[0] : undefined;
      expect(cell).toEqual({ kind: 'date', day: '2024-02-29' });
    }
  });

  it('lists hidden and very hidden sheets without reading them', async () => {
    const bytes = await workbookBytes([
      { name: '一', rows: [['a']], hidden: true },
      { name: '二 & <三>', rows: [['b']] },
    ]);
    const outcome = await readWorkbook(bytes, 'x.xlsx');
    const sheets = 'workbook' in outcome ? outcome.workbook.sheets : [];
    expect(sheets.map(({ name, hidden, rows }) => [name, hidden, rows.length])).toEqual([
      ['一', true, 0],
      ['二 & <三>', false, 1],
    ]);
  });
});
