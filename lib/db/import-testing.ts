import { readFileSync } from 'node:fs';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import { readLedgerFile } from '../jobs/read-ledger';
import type { LedgerFile } from './import-batch';

async function fileOf(bytes: Uint8Array, name: string): Promise<LedgerFile> {
  const read = await readLedgerFile(bytes, name);
  if ('refusal' in read) throw new Error(read.refusal);
  return read.file;
}

/** An official sample, read with the names in the database. */
export function sample(name: SampleName): Promise<LedgerFile> {
  return fileOf(readFileSync(samplePath(name)), SAMPLES[name]);
}

/** A small ledger under `LEDGER_HEAD`, read likewise. */
export async function ledger(rows: CellValue[][]): Promise<LedgerFile> {
  const sheet = { name: '台账', rows: [LEDGER_HEAD, ...rows] };
  return fileOf(await writeXlsx({ sheets: [sheet] }), '台账.xlsx');
}

/** The head of a small ledger made by a test. */
export const LEDGER_HEAD = [
  '项目名称',
  '投资方',
  '信用代码',
  '镇街',
  '产业',
  '总投资(万元)',
  '首谈时间',
  '阶段',
  '联系人',
  '电话',
  '责任人',
  '备注',
];

/** The two official samples and the names under which offices send them. */
export const SAMPLES = {
  'office-ledger': '在谈项目台账-2024.xlsx',
  'weekly-form': '项目信息采集表-周报.xlsx',
} as const;
export type SampleName = keyof typeof SAMPLES;

export function samplePath(name: SampleName): URL {
  return new URL(`../documents/samples/${name}.xlsx`, import.meta.url);
}

/** The preview that the import contract expects of a sample. */
export function expectedOf(name: SampleName): unknown {
  const url = new URL(`../documents/samples/${name}.expected.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}
