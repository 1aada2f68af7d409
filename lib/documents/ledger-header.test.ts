import type { CellValue, WriteSheet } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { jsonOf, ledgerSheet, previewOf, workbookBytes } from './test-workbook';
import { readWorkbook } from './workbook';

const LABELS = ['序号', '项目名称', '投资方', '镇街', '总投资(万元)'];
const ROW: CellValue[] = [1, '甲项目', '乙有限公司', '店口镇', 500];
const merge = (reference: [number, number, number, number]) => ({
  startRow: reference[0],
  startCol: reference[1],
  endRow: reference[2],
  endCol: reference[3],
});
const sheetJson = async (sheet: WriteSheet) => {
  const json = await jsonOf([sheet]);
  const found = json.sheets[0];
  if (found === undefined) throw new Error('no sheet');
  return { ...found, accepted: json.accepted, rejected: json.rejected, reportDate: json.reportDate };
};

describe('where the header lies', () => {
  it('in the first row, and down to the fifteenth', async () => {
    for (const above of [0, 1, 7, 14]) {
      const rows = [...Array.from({ length: above }, () => [null]), LABELS, ROW];
      expect((await sheetJson(ledgerSheet(rows))).headerRows).toEqual([above + 1]);
    }
  });

  it('not below the fifteenth, nor with fewer than four known columns, nor without a name column', async () => {
    for (const rows of [
      [...Array.from({ length: 15 }, () => [null]), LABELS, ROW],
      [['项目名称', '投资方', '镇街', '其他'], ROW],
      [['序号', '镇街', '产业', '总投资', '电话'], ROW],
    ]) {
      await expect(previewOf([ledgerSheet(rows)])).rejects.toThrow('HEADER_NOT_FOUND');
    }
  });

  it('two rows with merged and three rows with group labels', async () => {
    const two = await sheetJson(
      ledgerSheet(
        [
          ['在谈项目台账'],
          ['填报单位：店口镇', null, '联系电话：0575', null, '单位：万元'],
          ['序号', '项目名称', '投资方情况', null, '镇街', '投资规模', null],
          [null, null, '名 称', '信用代码', null, '总投资', '其中：固投'],
          [1, '甲', '乙公司', null, '店口', 500, 300],
        ],
        {
          merges: [
            [2, 0, 3, 0],
            [2, 1, 3, 1],
            [2, 2, 2, 3],
            [2, 4, 3, 4],
            [2, 5, 2, 6],
          ].map(at => merge(at as [number, number, number, number])),
        },
      ),
    );
    expect(two).toMatchObject({
      headerRows: [3, 4],
      sheetUnit: '万元',
      columns: { seq: 'A', title: 'B', investor: 'C', uscc: 'D', town: 'E', amount: 'F', fixed: 'G' },
      unknownColumns: [],
    });
    const three = await sheetJson(
      ledgerSheet(
        [
          ['基本情况', null, null, '投资情况', null],
          ['序号', '项目', null, '投资', null],
          [null, '名称', '投资主体', '总投资(亿元)', '用地(亩)'],
          [1, '甲', '乙公司', 5, 20],
        ],
        { merges: [merge([0, 0, 0, 2]), merge([0, 3, 0, 4]), merge([1, 0, 2, 0]), merge([1, 1, 1, 2])] },
      ),
    );
    expect(three).toMatchObject({
      headerRows: [1, 2, 3],
      columns: { seq: 'A', title: 'B', investor: 'C', amount: 'D', land: 'E' },
      unknownColumns: [],
    });
  });

  it('lets a row of sub-labels without meaning belong to the header', async () => {
    const json = await sheetJson(
      ledgerSheet(
        [
          [...LABELS, '问题', null],
          [null, null, null, null, null, '困难', '建议'],
          [...ROW, '缺地', '协调'],
        ],
        { merges: [merge([0, 5, 0, 6])] },
      ),
    );
    expect(json).toMatchObject({ headerRows: [1, 2], projectRows: 1 });
  });
});

describe('what the columns mean', () => {
  it('takes the first column of a field, lists the others, and never a hidden one', async () => {
    const rows = [
      [
        '序号',
        '项目名称',
        '投资方',
        '总投资(亿元)',
        '镇街',
        '总投资(万元)',
        '投资方',
        '底价',
        '__proto__',
        'constructor',
      ],
      [1, '甲', '乙公司', 9, '店口', 500, '丙公司', '机密', 1, 2],
    ];
    const columns = rows[0]?.map((_, at) => ({ hidden: at === 3 || at === 7 })) ?? [];
    const json = await sheetJson(ledgerSheet(rows, { columns }));
    expect(json).toMatchObject({
      columns: { amount: 'F', investor: 'C' },
      hiddenColumns: ['D', 'H'],
      unknownColumns: ['G', 'I', 'J'],
    });
    expect(json.accepted[0]).toMatchObject({ plannedInvestmentYuan: 5_000_000, investorName: '乙公司' });
    expect(JSON.stringify(json)).not.toContain('机密');
  });

  it('knows labels by their whole when the last part is a group word, with line breaks and full-width brackets', async () => {
    const json = await sheetJson(
      ledgerSheet([
        [
          '序号',
          '技改（扩产）\n项目名称',
          '企业 名称',
          '镇街（平台）',
          '计划总投资\r\n（万元）',
          '其中：外资',
        ],
        [1, '甲', '乙公司', '店口', 500, 30],
      ]),
    );
    expect(json.columns).toEqual({ seq: 'A', title: 'B', investor: 'C', town: 'D', amount: 'E', usd: 'F' });
    expect(json.accepted[0]).toMatchObject({ foreignCapitalUsd: 300_000, plannedInvestmentYuan: 5_000_000 });
  });

  it('takes the unit from the cell, then the column, then the sheet', async () => {
    const labels = ['序号', '项目名称', '投资方', '镇街', '总投资(亿元)', '固定资产投资'];
    const json = await sheetJson(
      ledgerSheet([
        ['单 位：万元、亩'],
        labels,
        [1, '甲', '乙公司', '店口', 5, 700],
        [2, '甲2', '乙公司', '店口', '5万元', '3亿'],
      ]),
    );
    expect(json.accepted.map(row => [row.plannedInvestmentYuan, row.fixedAssetInvestmentYuan])).toEqual([
      [500_000_000, 7_000_000],
      [50_000, 300_000_000],
    ]);
    expect(json.accepted[1]?.warnings).toEqual(['AMOUNT_LOW', 'FIXED_OVER_TOTAL']);
  });

  it.each([
    ['单位：万元', '万元'],
    ['（单位:亿元、亩）', '亿元'],
    ['单位：人民币万元', '万元'],
    ['填报单位：店口镇  单位：元', '元'],
    ['金额单位：万元  填报人：张三', '万元'],
    ['单位：万美元', '万美元'],
    ['填报单位：店口镇', null],
  ])('%s', async (line, unit) => {
    expect((await sheetJson(ledgerSheet([[line], LABELS, ROW]))).sheetUnit).toBe(unit);
  });
});

describe('the report day', () => {
  it.each([
    [['填报日期：2024年12月31日'], '2024-12-31'],
    [['填报时间: 2024.3.5'], '2024-03-05'],
    [['报出日期', new Date(Date.UTC(2024, 5, 30))], '2024-06-30'],
    [['截至2024年11月底'], '2024-11-30'],
    [['诸暨市2024年在谈项目台账'], '2024-12-31'],
    [['诸暨市2025年3月招商项目表'], '2025-03-31'],
    [['2025年1-2月情况'], '2025-02-28'],
    [['2025年第一季度'], '2025-03-31'],
    [['2025年前三季度'], '2025-09-30'],
    [['2024年上半年'], '2024-06-30'],
    [['周报（2025年3月17日-21日）'], '2025-03-21'],
    [['周报（2025.3.17—3.21）'], '2025-03-21'],
    [['2024年在谈项目（截至2024年10月8日）'], '2024-10-08'],
    [['在谈项目台账'], null],
  ])('%j', async (line, day) => {
    expect((await sheetJson(ledgerSheet([line, LABELS, ROW]))).reportDate).toBe(day);
  });
});

describe('which sheets are read', () => {
  it('ignores and lists hidden sheets and cover pages', async () => {
    const json = await jsonOf([
      { name: '封面', rows: [['诸暨市招商引资'], ['2024年']] },
      { name: '底稿', rows: [LABELS, ROW], hidden: true },
      { name: '外招', rows: [LABELS, ROW] },
      { name: '内生项目', rows: [LABELS, [1, '丙项目', '丁公司', '店口', 100]] },
    ]);
    expect(json.ignoredSheets).toEqual([
      { name: '封面', reason: 'noHeader' },
      { name: '底稿', reason: 'hidden' },
    ]);
    expect(json.accepted.map(row => row.origin)).toEqual(['external', 'endogenous']);
  });

  it('refuses a workbook without any header', async () => {
    const outcome = await readWorkbook(await workbookBytes([{ name: 'a', rows: [] }]), 'a.xlsx');
    expect(outcome).toHaveProperty('workbook');
    await expect(previewOf([{ name: 'a', rows: [] }])).rejects.toThrow('HEADER_NOT_FOUND');
  });
});
