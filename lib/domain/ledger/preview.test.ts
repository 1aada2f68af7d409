import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import industries from '@/prisma/reference/industries.json';
import ruleSet from '@/prisma/reference/rule-set.json';
import units from '@/prisma/reference/units.json';
import { toExpectedJson } from './expected-json';
import { previewLedger } from './preview';
import type { RawCell, RawRow, RawWorkbook } from './raw';

const vocabulary = { units, industries, stages: ruleSet.stages };
const LABELS = '序号 项目名称 投资方 镇街 总投资(万元) 产业 首谈时间 阶段 信用代码 联系人 电话'.split(' ');

function workbookOf(rows: readonly (readonly RawCell[])[]): RawWorkbook {
  const head: RawRow = { row: 1, cells: LABELS.map(text => ({ kind: 'text', text })) };
  const body = rows.map((cells, at) => ({ row: at + 2, cells }));
  const none: ReadonlySet<number> = new Set();
  const sheet = { name: '台账', hidden: false, rows: [head, ...body], merges: [] };
  return { fileName: 'a.xlsx', sheets: [{ ...sheet, hiddenColumns: none, hiddenRows: none }] };
}

function previewOf(rows: readonly (readonly RawCell[])[]) {
  const result = previewLedger(workbookOf(rows), vocabulary, []);
  if ('refusal' in result) throw new Error(result.refusal);
  return result.preview;
}

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('店口镇', '5亿', '2024.3.5', '小计', '注：', '__proto__', '甲有限公司', '\u0000', '\ud800'),
);
const anyCell: fc.Arbitrary<RawCell> = fc.oneof(
  anyText.map((text): RawCell => ({ kind: 'text', text })),
  fc.integer().map((value): RawCell => ({ kind: 'number', text: String(value) })),
  fc.constantFrom<RawCell>({ kind: 'date', day: '2024-03-05' }, { kind: 'error', text: '#N/A' }),
);

const project = (at: number): RawCell[] =>
  [
    `${at}`,
    `年产${at}万套精密零件项目`,
    `杭州某某${at % 7000}科技有限公司`,
    '大唐镇',
    `${(at % 900) + 100}万元`,
    '智能视觉',
    '2024.3.5',
    '洽谈中',
    '91330681MA2031002H',
    '张总',
    '16005750001',
  ].map(text => ({ kind: 'text', text }));

describe('previewLedger', () => {
  it('reads any cells without failing, and every row is accounted for', () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 12 }), rows => {
        const preview = previewOf(rows);
        const { skippedRows, projectRows } = preview.sheets[0] ?? { skippedRows: [], projectRows: [] };
        const last = Math.max(1, ...projectRows, ...skippedRows.map(({ row }) => row));
        expect(projectRows.length + skippedRows.length).toBe(last - 1);
        expect(preview.accepted.length + preview.rejected.length).toBe(projectRows.length);
        expect(() => JSON.stringify(toExpectedJson(preview))).not.toThrow();
      }),
    );
  });

  it('adds up: the parts of each total make the whole', () => {
    const { totals } = previewOf(Array.from({ length: 50 }, (_, at) => project(at)));
    for (const parts of [totals.byIndustry, totals.byUnit, totals.byOrigin]) {
      const sum = [...parts.values()].reduce((total, share) => total + share.plannedInvestmentYuan, 0n);
      expect(sum).toBe(totals.plannedInvestmentYuan);
    }
  });

  it('refuses more than a hundred thousand projects', () => {
    const rows = Array.from({ length: 100_001 }, (_, at) => project(at));
    expect(previewLedger(workbookOf(rows), vocabulary, [])).toEqual({ refusal: 'FILE_TOO_MANY_ROWS' });
  });

  it('previews ten thousand rows of one investor quickly', () => {
    const start = performance.now();
    const preview = previewOf(Array.from({ length: 10_000 }, (_, at) => project(at)));
    expect(preview.duplicateGroups[0]?.rows).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('is quick on cells of a hundred thousand hostile characters', () => {
    for (const piece of ['(', '1,', ' ', '年', '注', '合计', '(万元', '约', '2024年', '1-']) {
      const text = piece.repeat(Math.floor(32_000 / piece.length));
      const start = performance.now();
      previewOf([LABELS.map((): RawCell => ({ kind: 'text', text }))]);
      expect(performance.now() - start).toBeLessThan(1000);
    }
  });
});
