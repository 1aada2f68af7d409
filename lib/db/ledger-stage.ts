import type { Actor } from '../domain/actor';
import { saidOf } from '../domain/ledger/judged-view';
import { nameBook } from '../domain/ledger/name-book';
import { readStaged, type StagedRow, type StagedSheet } from '../domain/ledger/staged';
import { type JudgedRow, rowKeys, STANDINGS, type Standing } from '../domain/ledger/standing';
import type { LedgerVocabulary } from '../domain/ledger/vocabulary';
import type { UploadTotals } from '../domain/ledger-wizard';
import { judgeFor, listRecorded } from './ledger-recorded';
import type { Transaction } from './transaction';

const CHUNK = 1_000;
const UNSTORABLE = /\p{Cs}|\0/gu;

/** JSON of rows; whole yuan travel as text, which the database reads exactly. */
const jsonOf = (rows: readonly object[]): string =>
  JSON.stringify(rows, (_key, value: unknown) => {
    if (typeof value === 'string') return value.replace(UNSTORABLE, '\ufffd');
    return typeof value === 'bigint' ? String(value) : value;
  });

export type Judged = { staged: StagedRow; judged: JudgedRow };

/** Reads staged rows by today's names and judges them against each other and the leads the actor sees. */
export async function judgeStaged(
  tx: Transaction,
  actor: Actor,
  ledger: { sheets: readonly StagedSheet[]; rows: readonly StagedRow[]; vocabulary: LedgerVocabulary },
): Promise<Judged[]> {
  const book = nameBook(ledger.vocabulary);
  const read = ledger.rows.flatMap(staged => {
    const sheet = ledger.sheets[staged.sheet];
    return sheet === undefined ? [] : [{ staged, row: readStaged(sheet, staged, book) }];
  });
  const recorded = await listRecorded(
    actor,
    read.map(({ row }) => row),
    tx,
  );
  const judge = judgeFor(actor, recorded);
  return read.map(({ staged, row }) => ({ staged, judged: judge.judge(row, staged.skipped) }));
}

/** The words for codes and keys in what is said of a row. */
export function namesOf(vocabulary: LedgerVocabulary): (code: string) => string {
  const names = new Map([
    ...vocabulary.units.map(({ code, name }): [string, string] => [code, name]),
    ...vocabulary.industries.map(({ key, name }): [string, string] => [key, name]),
    ['external', '外招'],
    ['endogenous', '内生'],
  ]);
  return code => names.get(code) ?? code;
}

function keysOf({ judged }: Judged): string[] {
  const lead = 'lead' in judged && judged.lead !== null ? [`lead\n${judged.lead.code}`] : [];
  return [...new Set([...rowKeys(judged.row), ...lead])];
}

function tableRow(item: Judged, sheets: readonly StagedSheet[], nameOf: (code: string) => string) {
  const { staged, judged } = item;
  const sheet = sheets[staged.sheet];
  return {
    position: staged.position,
    sheet: staged.sheet,
    row: staged.row,
    cells: staged.cells,
    mended: staged.mended,
    standing: judged.standing,
    title: judged.row.title,
    investor: judged.row.investorName,
    yuan: judged.row.plannedInvestmentYuan,
    said: sheet === undefined ? { issues: {}, notes: [] } : saidOf(judged, sheet, nameOf),
    keys: keysOf(item),
  };
}

/** Keeps judged rows, in the place of what is kept under the same numbers. */
export async function writeJudged(
  tx: Transaction,
  uploadId: string,
  ledger: { sheets: readonly StagedSheet[]; vocabulary: LedgerVocabulary },
  items: readonly Judged[],
  onProgress?: (written: number) => void,
): Promise<void> {
  const nameOf = namesOf(ledger.vocabulary);
  for (let start = 0; start < items.length; start += CHUNK) {
    const rows = items.slice(start, start + CHUNK).map(item => tableRow(item, ledger.sheets, nameOf));
    await tx.$executeRaw`
      INSERT INTO ledger_upload_row (upload_id, position, sheet, row, cells, mended, standing, title, investor, yuan, said, keys)
      SELECT ${uploadId}::uuid, position, sheet, row, cells, mended, standing, title, investor, yuan, said, keys
      FROM jsonb_populate_recordset(NULL::ledger_upload_row, ${jsonOf(rows)}::jsonb)
      ON CONFLICT (upload_id, position) DO UPDATE SET mended = excluded.mended, standing = excluded.standing,
        title = excluded.title, investor = excluded.investor, yuan = excluded.yuan, said = excluded.said,
        keys = excluded.keys`;
    onProgress?.(Math.min(items.length, start + CHUNK));
  }
}

/** The trial run of judged rows. */
export function totalsOf(items: readonly Judged[]): UploadTotals {
  const counts = Object.fromEntries(STANDINGS.map(standing => [standing, 0])) as Record<Standing, number>;
  let planned = 0n;
  for (const { judged } of items) {
    counts[judged.standing] += 1;
    if (judged.standing === 'new') planned += judged.row.plannedInvestmentYuan ?? 0n;
  }
  return { ...counts, rows: items.length, plannedYuan: String(planned) };
}

/** The same from the table. */
export async function countStaged(tx: Transaction, uploadId: string): Promise<UploadTotals> {
  const found = await tx.$queryRaw<{ standing: Standing; rows: number; yuan: string }[]>`
    SELECT standing, count(*)::int AS rows, coalesce(sum(yuan), 0)::text AS yuan
    FROM ledger_upload_row WHERE upload_id = ${uploadId}::uuid GROUP BY standing`;
  const of = (standing: Standing) => found.find(group => group.standing === standing);
  const counts = Object.fromEntries(STANDINGS.map(standing => [standing, of(standing)?.rows ?? 0]));
  return {
    ...(counts as Record<Standing, number>),
    rows: found.reduce((sum, group) => sum + group.rows, 0),
    plannedYuan: of('new')?.yuan ?? '0',
  };
}

type KeptRow = Omit<StagedRow, 'skipped'> & { standing: Standing };

const staged = (rows: readonly KeptRow[]): StagedRow[] =>
  rows.map(({ standing, ...row }) => ({ ...row, skipped: standing === 'skipped' }));

/** Every staged row of an upload in file order; fetched in pieces, for the client holds each answer several times. */
export async function listAllStaged(tx: Transaction, uploadId: string): Promise<StagedRow[]> {
  const all: StagedRow[] = [];
  for (let from = 0; ; from += CHUNK) {
    const rows = await tx.$queryRaw<KeptRow[]>`
      SELECT position, sheet, row, cells, mended, standing FROM ledger_upload_row
      WHERE upload_id = ${uploadId}::uuid AND position >= ${from} AND position < ${from + CHUNK} ORDER BY position`;
    if (rows.length === 0) return all;
    for (const row of staged(rows)) all.push(row);
  }
}

/** The staged rows of these numbers in file order. */
export async function listStaged(
  tx: Transaction,
  uploadId: string,
  positions: number[],
): Promise<StagedRow[]> {
  return staged(
    await tx.$queryRaw<KeptRow[]>`
    SELECT position, sheet, row, cells, mended, standing FROM ledger_upload_row
    WHERE upload_id = ${uploadId}::uuid AND position = ANY(${positions}::int[]) ORDER BY position`,
  );
}
