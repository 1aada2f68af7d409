import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toExpectedJson } from '@/lib/domain/ledger/expected-json';
import { previewLedger } from '@/lib/domain/ledger/preview';
import type { KnownLead } from '@/lib/domain/ledger/repeated-row';
import { testVocabulary } from './test-workbook';
import { readWorkbook } from './workbook';

const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url));

async function previewOfSample(sampleName: string, fileName: string, known: readonly KnownLead[] = []) {
  const outcome = await readWorkbook(sample(`${sampleName}.xlsx`), fileName);
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  const result = previewLedger(outcome.workbook, testVocabulary, known);
  if ('refusal' in result) throw new Error(result.refusal);
  return result.preview;
}

describe('the two official sample workbooks', () => {
  it.each([
    ['office-ledger', '在谈项目台账-2024.xlsx'],
    ['weekly-form', '项目信息采集表-周报.xlsx'],
  ])('%s gives exactly the expected preview', async (sampleName, fileName) => {
    const preview = await previewOfSample(sampleName, fileName);
    const expected: unknown = JSON.parse(sample(`${sampleName}.expected.json`).toString('utf8'));
    expect(JSON.parse(JSON.stringify(toExpectedJson(preview)))).toStrictEqual(expected);
  });

  it('creates nothing the second time', async () => {
    const first = await previewOfSample('office-ledger', 'a.xlsx');
    const known = first.accepted.map((row, index) => ({
      investorMatchKey: row.investorKey,
      uscc: row.uscc,
      title: row.title,
      code: `L${index}`,
    }));
    const second = await previewOfSample('office-ledger', 'a.xlsx', known);
    expect(second.accepted).toEqual([]);
    expect(second.totals.errorCodes.get('DUPLICATE_ROW')).toBeGreaterThanOrEqual(first.accepted.length);
  });

  it('compares the declared subtotals with the rows', async () => {
    const { declaredTotals } = await previewOfSample('office-ledger', 'a.xlsx');
    expect(declaredTotals[0]).toEqual({
      sheet: '在谈台账',
      row: 21,
      kind: 'subtotal',
      declaredYuan: 4_381_500_000n,
      computedYuan: 4_381_500_000n,
    });
    expect(declaredTotals.at(-1)?.kind).toBe('total');
  });
});
