import { readFileSync } from 'node:fs';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import type { Actor } from '../domain/actor';
import type { LedgerFile } from './import-batch';
import { type FreshDatabase, freshDatabase } from './testing';

/** What the tests of the import share: a database of their own, and the modules once it is known to them. */
export async function importDesk() {
  const database: FreshDatabase = await freshDatabase({ seeded: true });
  process.env.DATABASE_URL = database.appUrl;
  const [batch, undo, actors, { db }, { readLedgerFile }, { person }] = await Promise.all([
    import('./import-batch'),
    import('./import-undo'),
    import('./actor'),
    import('./client'),
    import('../jobs/read-ledger'),
    import('../../prisma/seed/cast'),
  ]);
  const fileOf = async (bytes: Uint8Array, name: string): Promise<LedgerFile> => {
    const read = await readLedgerFile(bytes, name);
    if ('refusal' in read) throw new Error(read.refusal);
    return read.file;
  };
  return {
    db,
    commitLedger: batch.commitLedger,
    previewRecorded: batch.previewRecorded,
    listImportBatches: batch.listImportBatches,
    undoImport: undo.undoImport,
    as: async (name: string): Promise<Actor> => {
      const actor = await actors.loadActor(person(name).id, null);
      if (!actor) throw new Error(`${name} cannot act.`);
      return actor;
    },
    sample: (name: SampleName): Promise<LedgerFile> => fileOf(sampleBytes(name), SAMPLES[name]),
    ledger: async (rows: CellValue[][], name = '台账.xlsx'): Promise<LedgerFile> =>
      fileOf(await writeXlsx({ sheets: [{ name: '台账', rows: [LEDGER_HEAD, ...rows] }] }), name),
    close: async () => {
      await db.$disconnect();
      await database.drop();
    },
    database,
  };
}

export type ImportDesk = Awaited<ReturnType<typeof importDesk>>;

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

function sampleBytes(name: SampleName): Uint8Array {
  return readFileSync(samplePath(name));
}

/** The preview that the import contract expects of a sample. */
export function expectedOf(name: SampleName): unknown {
  const url = new URL(`../documents/samples/${name}.expected.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8'));
}
