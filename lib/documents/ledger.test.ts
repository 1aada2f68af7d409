import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toExpectedJson } from '@/lib/domain/ledger/expected-json';
import { previewLedger } from '@/lib/domain/ledger/preview';
import type { LedgerVocabulary } from '@/lib/domain/ledger/vocabulary';
import industries from '@/prisma/reference/industries.json';
import stages from '@/prisma/reference/stages.json';
import units from '@/prisma/reference/units.json';
import { readWorkbook } from './workbook';

const vocabulary: LedgerVocabulary = { units, industries, stages: stages.stages };
const sample = (name: string) => readFileSync(new URL(`./samples/${name}`, import.meta.url));

describe('the two official sample workbooks', () => {
  it.each([
    ['office-ledger', '在谈项目台账-2024.xlsx'],
    ['weekly-form', '项目信息采集表-周报.xlsx'],
  ])('%s gives exactly the expected preview', async (sampleName, fileName) => {
    const outcome = await readWorkbook(sample(`${sampleName}.xlsx`), fileName);
    if (!('workbook' in outcome)) throw new Error(outcome.refusal);
    const result = previewLedger(outcome.workbook, vocabulary, []);
    if (!('preview' in result)) throw new Error(result.refusal);
    const expected: unknown = JSON.parse(sample(`${sampleName}.expected.json`).toString('utf8'));
    expect(JSON.parse(JSON.stringify(toExpectedJson(result.preview)))).toStrictEqual(expected);
  });
});
