import { createHash } from 'node:crypto';
import { judgeStaged, totalsOf, writeJudged } from '../db/ledger-stage';
import { noteUpload, type StoredUpload, type UploadNote } from '../db/ledger-upload';
import { loadLedgerVocabulary } from '../db/ledger-vocabulary';
import { type Transaction, transact } from '../db/transaction';
import type { Actor } from '../domain/actor';
import type { LedgerField } from '../domain/ledger/field';
import { fileRefusalSentence } from '../domain/ledger/messages';
import { nameBook } from '../domain/ledger/name-book';
import { outlineOf } from '../domain/ledger/outline';
import type { RawSheet, RawWorkbook } from '../domain/ledger/raw';
import type { LedgerRow } from '../domain/ledger/row';
import { foundShape, isTransposed, openShaped, type SheetShape, signatureOf } from '../domain/ledger/shape';
import { contextOf, type OpenSheet, openSheet } from '../domain/ledger/sheet';
import { type StagedCells, type StagedRow, type StagedSheet, toStaged } from '../domain/ledger/staged';
import type { LedgerVocabulary } from '../domain/ledger/vocabulary';

const MOST_PROJECT_ROWS = 100_000;
const NO_ROWS = '找到了表头，但下面没有项目行；请核对表头的行号，或填好后再上传。';
const PATIENCE = { timeoutMs: 600_000 };

type Opened = { raw: RawSheet; shape: SheetShape; sheet: OpenSheet | null };

/** Why a workbook that can be read is refused as a whole. */
export type StageRefusal = { sentence: string };

const sentenceOf = (code: Parameters<typeof fileRefusalSentence>[0]): string =>
  `${fileRefusalSentence(code)}。`;

function openAll(workbook: RawWorkbook, shapes: readonly SheetShape[]): Opened[] {
  return workbook.sheets.map((raw, index) => {
    const wanted = shapes[index];
    if (wanted !== undefined) return { raw, shape: wanted, sheet: openShaped(raw, wanted) };
    const sheet = raw.hidden ? null : openSheet(raw);
    return { raw, shape: foundShape(index, sheet), sheet };
  });
}

/** A manager's own ledger seldom has a column for the town: where they answer for one alone, it is that. */
function withTown(opened: Opened, town: string | null): Opened {
  if (opened.sheet === null || opened.sheet.header.columns.has('town') || town === null) return opened;
  return { ...opened, shape: { ...opened.shape, town: opened.shape.town ?? town } };
}

function stagedSheet(
  { raw, shape, sheet }: Opened,
  reportDay: string | null,
  vocabulary: LedgerVocabulary,
): StagedSheet {
  if (sheet === null)
    return {
      name: raw.name,
      columns: {},
      unit: null,
      reportDay,
      origin: null,
      stageKey: '',
      headerRow: 0,
      town: null,
    };
  const context = contextOf(sheet, sheet.preamble.reportDay ?? reportDay, nameBook(vocabulary));
  const columns = [...sheet.header.columns].map(
    ([field, { column, unit }]): [LedgerField, { column: number; unit: string | null }] => [
      field,
      { column, unit: unit?.name ?? null },
    ],
  );
  return {
    name: raw.name,
    columns: Object.fromEntries(columns),
    unit: context.sheetUnit?.name ?? null,
    reportDay: context.reportDay,
    origin: context.origin,
    stageKey: context.defaultStageKey,
    headerRow: sheet.header.lastRow,
    town: shape.town,
  };
}

function stagedRows(opened: readonly Opened[]): StagedRow[] {
  const rows: StagedRow[] = [];
  opened.forEach(({ sheet }, index) => {
    if (sheet === null) return;
    for (const row of sheet.projectRows) {
      const line = sheet.grid.at(row).cells;
      const cells: StagedCells = {};
      for (const [field, { column }] of sheet.header.columns) {
        const cell = toStaged(line[column]);
        if (cell !== undefined) cells[field] = cell;
      }
      rows.push({ position: rows.length, sheet: index, row, cells, mended: {}, skipped: false });
    }
  });
  return rows;
}

const hashed = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32);

function outlines(opened: readonly Opened[], rowsOf: (index: number) => LedgerRow[]) {
  return opened.map(({ raw, shape, sheet }, index) =>
    outlineOf(
      raw,
      shape,
      sheet === null ? null : { sheet, rows: rowsOf(index) },
      sheet === null ? '' : hashed(signatureOf(raw, shape)),
    ),
  );
}

/**
 * Reads a workbook as its shapes say, judges every row and keeps all of it for the page. Answers why it is refused
 * as a whole, or null. A file whose header nobody found is kept: its owner can point at it.
 */
export async function stageWorkbook(
  actor: Actor,
  upload: StoredUpload,
  workbook: RawWorkbook,
  onProgress: (rows: number) => void,
): Promise<StageRefusal | null> {
  const vocabulary = await loadLedgerVocabulary();
  const opened = openAll(workbook, upload.shapes).map(one => withTown(one, onlyTownOf(actor, vocabulary)));
  const hasHeader = opened.some(({ sheet }) => sheet !== null);
  if (!hasHeader && workbook.sheets.some(raw => !raw.hidden && isTransposed(raw)))
    return { sentence: sentenceOf('SHEET_TRANSPOSED') };
  const rows = stagedRows(opened);
  if (rows.length > MOST_PROJECT_ROWS) return { sentence: sentenceOf('FILE_TOO_MANY_ROWS') };
  const reportDay = opened.find(({ sheet }) => sheet?.preamble.reportDay)?.sheet?.preamble.reportDay ?? null;
  const sheets = opened.map(one => stagedSheet(one, reportDay, vocabulary));
  const note: UploadNote = { shapes: opened.map(({ shape }) => shape), sheets };
  await transact(async tx => {
    await tx.ledgerUploadRow.deleteMany({ where: { uploadId: upload.id } });
    if (rows.length === 0) {
      const outline = outlines(opened, () => []);
      await noteUpload(tx, upload.id, {
        ...note,
        outline,
        state: 'mapping',
        sentence: hasHeader ? NO_ROWS : sentenceOf('HEADER_NOT_FOUND'),
      });
      return;
    }
    const ledger = { sheets, rows, vocabulary };
    await keepJudged(tx, actor, upload.id, { ledger, opened, note, onProgress });
  }, PATIENCE);
  return null;
}

type Keeping = {
  ledger: { sheets: StagedSheet[]; rows: StagedRow[]; vocabulary: LedgerVocabulary };
  opened: readonly Opened[];
  note: UploadNote;
  onProgress: (rows: number) => void;
};

async function keepJudged(tx: Transaction, actor: Actor, id: string, keeping: Keeping): Promise<void> {
  const { ledger, opened, note, onProgress } = keeping;
  const items = await judgeStaged(tx, actor, ledger);
  await writeJudged(tx, id, ledger, items, onProgress);
  const outline = outlines(opened, index =>
    items.flatMap(({ staged, judged }) => (staged.sheet === index ? [judged.row] : [])),
  );
  await noteUpload(tx, id, { ...note, outline, totals: totalsOf(items), state: 'ready', sentence: null });
}

/** The town or platform of somebody who brings in rows for one unit alone. */
function onlyTownOf(actor: Actor, vocabulary: LedgerVocabulary): string | null {
  const codes = new Set(actor.posts.flatMap(post => [...post.unitCodes]));
  const towns = vocabulary.units.filter(
    ({ code, kind }) => codes.has(code) && /^(town|platform|enclave)$/.test(kind),
  );
  return towns.length === 1 ? (towns[0]?.name ?? null) : null;
}
