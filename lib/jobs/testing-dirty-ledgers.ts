import { utils, write } from '@e965/xlsx';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';

/** A ledger in a shape of its own, and what must come of it. */
export type DirtyLedger = {
  name: string;
  fileName: string;
  bytes: () => Promise<Uint8Array> | Uint8Array;
  /** Rows that become leads, whole yuan of all of them, and rows with a fault. */
  expected: { new: number; plannedYuan: string; faulty: number };
};

const book = (...sheets: WriteSheet[]) => writeXlsx({ sheets });
const span = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
  startRow,
  startCol,
  endRow,
  endCol,
});
const csv = (rows: CellValue[][], sign: string) => rows.map(row => row.join(sign)).join('\r\n');

/** 店口镇 and 湖州甲乙 in GB18030, which no encoder of the platform writes. */
const GB18030: Record<string, number[]> = {
  ...{
    项: [0xcf, 0xee],
    目: [0xc4, 0xbf],
    名: [0xc3, 0xfb],
    称: [0xb3, 0xc6],
    投: [0xcd, 0xb6],
    资: [0xd7, 0xca],
  },
  ...{
    方: [0xb7, 0xbd],
    镇: [0xd5, 0xf2],
    街: [0xbd, 0xd6],
    总: [0xd7, 0xdc],
    万: [0xcd, 0xf2],
    元: [0xd4, 0xaa],
  },
  ...{
    店: [0xb5, 0xea],
    口: [0xbf, 0xda],
    甲: [0xbc, 0xd7],
    乙: [0xd2, 0xd2],
    公: [0xb9, 0xab],
    司: [0xcb, 0xbe],
  },
};
const gb = (text: string) =>
  Uint8Array.from([...text].flatMap(sign => GB18030[sign] ?? [sign.charCodeAt(0)]));

const SIMPLE = [
  ['项目名称', '投资方', '镇街', '总投资(万元)'],
  ['甲项目', '甲公司', '店口镇', 500],
  ['乙项目', '乙公司', '店口镇', 700],
];

export const DIRTY_LEDGERS: DirtyLedger[] = [
  {
    name: 'a header three rows deep under a title, with merged groups and blank columns',
    fileName: '三层表头.xlsx',
    bytes: () =>
      book({
        name: '汇总',
        rows: [
          ['某镇2025年招商项目汇总表'],
          [],
          ['项目基本情况', null, null, '投资情况', null, null],
          ['序号', '项目', null, '投资', null, '所在镇街'],
          [null, '名称', '项目单位', '计划投资额（亿元）', null, null],
          [1, '甲项目', '甲公司', 5, null, '店口镇'],
          [2, '乙项目', '乙公司', '1.2', null, '大唐街道'],
        ],
        merges: [span(2, 0, 2, 2), span(2, 3, 2, 5), span(3, 0, 4, 0), span(3, 1, 3, 2), span(3, 5, 4, 5)],
      }),
    expected: { new: 2, plannedYuan: '620000000', faulty: 0 },
  },
  {
    name: 'a CSV of a Chinese Excel',
    fileName: 'gb.csv',
    bytes: () => gb(csv(SIMPLE, ',')),
    expected: { new: 2, plannedYuan: '12000000', faulty: 0 },
  },
  {
    name: 'a CSV with its mark, parted by semicolons',
    fileName: 'utf8.csv',
    bytes: () => new TextEncoder().encode(`\uFEFF${csv(SIMPLE, ';')}`),
    expected: { new: 2, plannedYuan: '12000000', faulty: 0 },
  },
  {
    name: 'a CSV parted by tabs, with full-width digits and a quoted line break',
    fileName: 'tabs.csv',
    bytes: () =>
      new TextEncoder().encode(csv([SIMPLE[0] ?? [], ['"甲\n项目"', '甲公司', '店口镇', '５００']], '\t')),
    expected: { new: 1, plannedYuan: '5000000', faulty: 0 },
  },
  {
    name: 'an old .xls with a merged town and a day as a date cell',
    fileName: '旧台账.xls',
    bytes: () => {
      const sheet = utils.aoa_to_sheet([
        ['项目名称', '投资主体', '所在镇街', '投资总额(亿元)', '洽谈时间', '进展'],
        ['甲项目', '甲公司', '店口镇', 1.5, { t: 'n', v: 45_800, z: 'yyyy-mm-dd' }, '已考察'],
        ['乙项目', '乙公司', null, 2, '2025.3.5', ''],
      ]);
      sheet['!merges'] = [{ s: { r: 1, c: 2 }, e: { r: 2, c: 2 } }];
      const file = utils.book_new();
      utils.book_append_sheet(file, sheet, '台账');
      return new Uint8Array(write(file, { type: 'array', bookType: 'biff8' }));
    },
    expected: { new: 2, plannedYuan: '350000000', faulty: 0 },
  },
  {
    name: 'two sheets with different heads, a cover and a hidden sheet',
    fileName: '两表.xlsx',
    bytes: () =>
      book(
        { name: '封面', rows: [['某镇招商台账'], ['二〇二五年']] },
        {
          name: '外招',
          rows: [['单位：亿元'], ['项目名称', '客商', '属地', '总投资'], ['甲项目', '甲公司', '店口', 3]],
        },
        {
          name: '内生',
          rows: [
            ['企业名称', '招商项目', '落户地', '投资总额(万元)'],
            ['乙公司', '乙项目', '大唐街道', 900],
          ],
        },
        { name: '旧', rows: SIMPLE, hidden: true },
      ),
    expected: { new: 2, plannedYuan: '309000000', faulty: 0 },
  },
  {
    name: 'subtotals in the middle, a repeated header, notes and a sign-off at the end',
    fileName: '小计.xlsx',
    bytes: () =>
      book({
        name: '台账',
        rows: [
          ['序号', ...(SIMPLE[0] ?? [])],
          [1, '甲项目', '甲公司', '店口镇', 500],
          ['小计', null, null, null, 500],
          ['序号', ...(SIMPLE[0] ?? [])],
          [2, '乙项目', '乙公司', '店口镇', 700],
          ['合计', null, null, null, 1200],
          ['注：以上均为在谈项目'],
          ['填表人：某某', null, '审核人：某某'],
        ],
      }),
    expected: { new: 2, plannedYuan: '12000000', faulty: 0 },
  },
  {
    name: 'starred heads with notes in brackets, a hidden column, one contact column and units in the cells',
    fileName: '带星号.xlsx',
    bytes: () =>
      book({
        name: '台账',
        columns: [{}, {}, { hidden: true }, {}, {}, {}],
        rows: [
          ['*项目名称（全称）', '★投资企业', '底价', '拟落地', '总投资额', '联系人及电话'],
          ['甲项目', '甲公司', '绝密', '店口镇', '约1.5亿', '张某 16012345678'],
          ['乙项目', '乙公司', '绝密', '店口镇', '8000万元', '李某（16112345678）'],
        ],
      }),
    expected: { new: 2, plannedYuan: '230000000', faulty: 0 },
  },
  {
    name: 'faults of every kind beside good rows',
    fileName: '有错.xlsx',
    bytes: () =>
      book({
        name: '台账',
        rows: [
          ['项目名称', '投资方', '镇街', '总投资(万元)', '首次接触日期'],
          ['甲项目', '甲公司', '店口镇', 500, '2025年3月'],
          ['乙项目', '乙公司', '不存在镇', 700, '2025-3-5'],
          ['丙项目', '', '店口镇', '3-5亿', '13月5日'],
          ['丁项目', '丁公司', '店口镇', 900, '2025/3/5'],
        ],
      }),
    expected: { new: 2, plannedYuan: '14000000', faulty: 2 },
  },
  {
    name: 'a header that comes late, below a block of prose',
    fileName: '晚表头.xlsx',
    bytes: () =>
      book({
        name: '台账',
        rows: [
          ['关于上报招商项目的情况说明'],
          ['各部门：'],
          ['现将有关情况报告如下，请审阅。'],
          [],
          ['填报单位：某镇', null, null, '单位：万元'],
          [],
          [null, '项目名称', '项目业主', '所属镇街', '投资额'],
          [null, '甲项目', '甲公司', '店口镇', 500],
        ],
      }),
    expected: { new: 1, plannedYuan: '5000000', faulty: 0 },
  },
];

/** A ledger whose rows are columns: no ledger, and worth its own sentence. */
export const transposed = () =>
  book({
    name: '台账',
    rows: [
      ['项目名称', '甲项目', '乙项目'],
      ['投资方', '甲公司', '乙公司'],
      ['镇街', '店口镇', '店口镇'],
      ['总投资', 5, 6],
    ],
  });
