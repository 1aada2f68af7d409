import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { toExpectedJson } from '@/lib/domain/ledger/expected-json';
import { type LedgerPreview, previewLedger } from '@/lib/domain/ledger/preview';
import type { KnownLead } from '@/lib/domain/ledger/repeated-row';
import type { LedgerVocabulary } from '@/lib/domain/ledger/vocabulary';
import industries from '@/prisma/reference/industries.json' with { type: 'json' };
import ruleSet from '@/prisma/reference/rule-set.json' with { type: 'json' };
import units from '@/prisma/reference/units.json' with { type: 'json' };
import { readWorkbook } from './workbook';

/** The county's own names, as the tests of the import use them. */
export const testVocabulary: LedgerVocabulary = { units, industries, stages: ruleSet.stages };

/** An xlsx file with these sheets. */
export function workbookBytes(sheets: readonly WriteSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: [...sheets] });
}

/** One sheet named 台账 of these rows. */
export function ledgerSheet(rows: readonly CellValue[][], more: Partial<WriteSheet> = {}): WriteSheet {
  return { name: '台账', rows: [...rows], ...more };
}

/** The preview of a generated workbook; throws with the code when the file is refused. */
export async function previewOf(
  sheets: readonly WriteSheet[],
  known: readonly KnownLead[] = [],
): Promise<LedgerPreview> {
  return previewOfBytes(await workbookBytes(sheets), known);
}

/** The preview of these bytes; throws with the code when the file is refused. */
export async function previewOfBytes(
  bytes: Uint8Array,
  known: readonly KnownLead[] = [],
): Promise<LedgerPreview> {
  const outcome = await readWorkbook(bytes, '测试.xlsx');
  if ('refusal' in outcome) throw new Error(outcome.refusal);
  const result = previewLedger(outcome.workbook, testVocabulary, known);
  if ('refusal' in result) throw new Error(result.refusal);
  return result.preview;
}

/** The same as the object of the contract, after a trip through JSON. */
export async function jsonOf(sheets: readonly WriteSheet[], known: readonly KnownLead[] = []) {
  return toExpectedJson(await previewOf(sheets, known));
}
