import type { CellValue } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { jsonOf, ledgerSheet, previewOf } from './test-workbook';

const LABELS = ['序号', '项目名称', '投资方', '镇街', '总投资(万元)', '产业', '首谈时间', '阶段', '信用代码'];
const TITLE = ['诸暨市2024年台账'];
const row = (seq: CellValue, title: CellValue, investor: CellValue, ...rest: CellValue[]) => [
  seq,
  title,
  investor,
  ...['店口镇', 500, '智能视觉', '2024.3.5', '在谈', null].map((value, at) => rest[at] ?? value),
];
const wide = (line: number) => ({ startRow: line, startCol: 0, endRow: line, endCol: 8 });

async function kindsOf(rows: CellValue[][], more = {}) {
  const json = await jsonOf([ledgerSheet([TITLE, LABELS, ...rows], more)]);
  return {
    skipped: json.sheets[0]?.skippedRows.map(({ row, kind }) => [row, kind]),
    accepted: json.accepted.map(({ title }) => title),
    rejected: json.rejected.map(({ row }) => row),
  };
}

describe('which rows are projects', () => {
  it('tells sums, blanks, repeated headers and notes from projects', async () => {
    const { skipped, accepted } = await kindsOf(
      [
        row(1, '微小计量泵', '甲公司'),
        ['店口镇小 计', null, null, null, 500],
        [],
        LABELS,
        row(2, '小计', '乙公司'),
        row(3, '注塑机扩产项目', '丙公司'),
        [4],
        [null, '合计', null, null, 500],
        ['总计', '3个', null, null, 500],
        ['注：1.以企业数据为准。'],
        ['2.空白为未明确。'],
        ['另：以上为初步数。'],
        row(5, '后补项目', '丁公司'),
        ['单位负责人：', null, '审核人：', null, '填表人：'],
      ],
      { merges: [wide(11), wide(12)] },
    );
    expect(accepted).toEqual(['微小计量泵', '小计', '注塑机扩产项目', '后补项目']);
    expect(skipped).toEqual([
      [4, 'subtotal'],
      [5, 'blank'],
      [6, 'header'],
      [9, 'blank'],
      [10, 'total'],
      [11, 'total'],
      [12, 'note'],
      [13, 'note'],
      [14, 'note'],
      [16, 'note'],
    ]);
  });

  it('a sum merged over its columns has no project name of its own', async () => {
    const { skipped } = await kindsOf([row(1, '甲项目', '甲公司'), ['合  计', null, null, null, 500]], {
      merges: [{ startRow: 3, startCol: 0, endRow: 3, endCol: 2 }],
    });
    expect(skipped).toEqual([[4, 'total']]);
  });

  it('a town merged down gives its name to all its rows, and does not make an empty row a project', async () => {
    const preview = await previewOf([
      ledgerSheet(
        [
          TITLE,
          LABELS,
          row(1, '甲', '甲公司', '大唐镇'),
          [2, '乙', '乙公司', null, 500, '视觉', null, '洽谈'],
          [],
        ],
        {
          merges: [{ startRow: 2, startCol: 3, endRow: 4, endCol: 3 }],
        },
      ),
    ]);
    expect(preview.accepted.map(line => line.townCode)).toEqual(['330681005', '330681005']);
    expect(preview.accepted[1]?.warnings).toEqual(['DATE_BLANK', 'TOWN_OLD_NAME']);
  });

  it('imports and lists hidden rows', async () => {
    const json = await jsonOf([
      ledgerSheet([TITLE, LABELS, row(1, '甲', '甲公司')], { rowDefs: new Map([[2, { hidden: true }]]) }),
    ]);
    expect(json.sheets[0]?.hiddenRows).toEqual([3]);
    expect(json.accepted).toHaveLength(1);
  });
});

describe('what is wrong with a row', () => {
  it('reports every faulty cell, from left to right', async () => {
    const preview = await previewOf([
      ledgerSheet([
        TITLE,
        LABELS,
        [1, '无', null, '某某镇', '3-5亿', '采矿', '3.5', '随便', 9.13306817613225e17],
      ]),
    ]);
    expect(preview.rejected[0]?.errors.map(({ cell, code }) => `${cell} ${code}`)).toEqual([
      'B3 TITLE_MISSING',
      'C3 INVESTOR_MISSING',
      'D3 TOWN_UNKNOWN',
      'E3 AMOUNT_INVALID',
      'F3 INDUSTRY_UNKNOWN',
      'G3 DATE_INVALID',
      'H3 STAGE_UNKNOWN',
      'I3 USCC_FORMAT',
    ]);
  });

  it.each([
    ['诸暨市店口镇', '330681104', null, []],
    ['草塔镇', '330681005', null, ['TOWN_OLD_NAME']],
    ['里浦', '330681122', null, []],
    ['开发委', null, 'P01', []],
    ['海归小镇（诸暨·空天装备）', null, 'P04', []],
    ['诸暨岛', null, 'P07', []],
    ['杭州港一期', null, 'P08-1', []],
  ])('%s is found', async (name, townCode, platformCode, warnings) => {
    const preview = await previewOf([ledgerSheet([TITLE, LABELS, row(1, '甲', '甲公司', name)])]);
    expect(preview.accepted[0]).toMatchObject({ townCode, platformCode, warnings });
  });

  it('text of users stays text: no formula, no key of an object, no line break in a name', async () => {
    const hostile = ['=cmd|calc', '@SUM(1)', '__proto__', '<img onerror=1>', '\'";--', '{{7*7}}', 'a\r\nb'];
    const preview = await previewOf([
      ledgerSheet([TITLE, LABELS, ...hostile.map((text, at) => row(at + 1, text, `${text}公司`))]),
    ]);
    expect(preview.accepted.map(line => line.title)).toEqual([
      '=cmd|calc',
      '@SUM（1）',
      '__proto__',
      '<imgonerror=1>',
      '\'";--',
      '{{7*7}}',
      'ab',
    ]);
    expect(({} as Record<string, unknown>).onerror).toBeUndefined();
  });
});

describe('doubles', () => {
  const CODE = '91330681MA2031002H';

  it('groups one investor over sheets and refused rows, and refuses the same project', async () => {
    const preview = await previewOf([
      ledgerSheet([
        TITLE,
        LABELS,
        row(1, '甲 项目', '杭州某某科技有限公司'),
        row(2, '甲项目', '某某科技（诸暨）集团'),
        row(3, '乙项目', '别名公司', '店口镇', 500, '视觉', '', '在谈', CODE),
      ]),
      ledgerSheet([TITLE, LABELS, row(1, '丙项目', '某某科技', '没有的镇', 1, '视觉', '', '在谈', CODE)], {
        name: '二',
      }),
    ]);
    expect(preview.duplicateGroups).toEqual([
      {
        by: ['name', 'uscc'],
        rows: [
          { sheet: '台账', row: 3 },
          { sheet: '台账', row: 4 },
          { sheet: '台账', row: 5 },
          { sheet: '二', row: 3 },
        ],
      },
    ]);
    expect(preview.rejected[0]).toMatchObject({
      row: 4,
      errors: [{ cell: 'C4', code: 'DUPLICATE_ROW' }],
      repeats: { sheet: '台账', row: 3 },
    });
  });

  it('a refused row is not what a later one repeats', async () => {
    const preview = await previewOf([
      ledgerSheet([
        TITLE,
        LABELS,
        row(1, '甲', '某某', '没有的镇'),
        row(2, '甲', '某某'),
        row(3, '甲', '某某'),
      ]),
    ]);
    expect(preview.accepted.map(line => line.row)).toEqual([4]);
    expect(preview.rejected.map(line => line.repeats)).toEqual([null, { sheet: '台账', row: 4 }]);
  });

  it('knows leads already recorded by code or by name', async () => {
    const rows = [
      row(1, '甲', '改了名的公司', '店口', 500, '视觉', '', '在谈', CODE),
      row(2, '乙', '杭州老店厂'),
    ];
    const known = [
      { investorMatchKey: '原名', uscc: CODE, title: '甲', code: 'ZJ-1' },
      { investorMatchKey: '老店', uscc: null, title: '乙', code: 'ZJ-2' },
    ];
    const preview = await previewOf([ledgerSheet([TITLE, LABELS, ...rows])], known);
    expect(preview.accepted).toEqual([]);
    expect(preview.rejected.map(line => line.repeats)).toEqual([{ lead: 'ZJ-1' }, { lead: 'ZJ-2' }]);
  });
});
