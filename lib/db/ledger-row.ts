import type { Actor } from '../domain/actor';
import { FIELD_NAMES } from '../domain/ledger/field';
import type { RowSaid } from '../domain/ledger/judged-view';
import { fieldsOf, type Mended, type StagedCells, type StagedRow, stagedText } from '../domain/ledger/staged';
import { rowKeys, type Standing } from '../domain/ledger/standing';
import type { MendInput, SkipInput } from '../domain/ledger-input';
import type { RowFilter, UploadRowView, UploadTotals } from '../domain/ledger-wizard';
import { toYuanOrNull } from '../domain/money';
import { done, notFound, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { db } from './client';
import { countStaged, type Judged, judgeStaged, listStaged, writeJudged } from './ledger-stage';
import { findUpload, noteUpload, type StoredUpload } from './ledger-upload';
import { loadLedgerVocabulary } from './ledger-vocabulary';
import { perform, type Transaction } from './transaction';

export const ROWS_A_PAGE = 50;

type KeptRow = {
  position: number;
  sheet: number;
  row: number;
  cells: StagedCells;
  mended: Mended;
  standing: Standing;
  title: string | null;
  investor: string | null;
  yuan: bigint | null;
  said: RowSaid;
};

/** A page of the rows of the actor's own upload. */
export async function listUploadRows(
  actor: Actor,
  id: string,
  { filter, page }: { filter: RowFilter; page: number },
): Promise<UploadRowView[]> {
  const upload = await findUpload(actor, id);
  if (upload === null) return [];
  const rows = await db.$queryRaw<KeptRow[]>`
    SELECT position, sheet, row, cells, mended, standing, title, investor, yuan, said FROM ledger_upload_row
    WHERE upload_id = ${id}::uuid AND (${filter} = 'all' OR standing = ${filter})
    ORDER BY position LIMIT ${ROWS_A_PAGE} OFFSET ${(page - 1) * ROWS_A_PAGE}`;
  return rows.map(row => viewOf(upload, row));
}

function viewOf(upload: StoredUpload, row: KeptRow): UploadRowView {
  const { position, standing, title, investor, said, mended, cells } = row;
  const sheet = upload.sheets[row.sheet];
  const fields = (sheet === undefined ? [] : fieldsOf(sheet)).filter(field => field !== 'seq');
  return {
    position,
    sheet: sheet?.name ?? '',
    row: row.row,
    standing,
    title,
    investor,
    yuan: toYuanOrNull(row.yuan),
    said,
    fields: fields.map(field => ({
      field,
      name: FIELD_NAMES[field],
      text: mended[field] ?? stagedText(cells[field]),
      isMended: mended[field] !== undefined,
    })),
  };
}

export type Mending = { standing: Standing; totals: UploadTotals };

/** Types over one cell of a row and judges the row, and whatever it meets, again by the same rules. */
export function mendCell(actor: Actor, input: MendInput): Promise<Outcome<Mending>> {
  const { field } = input;
  return changeRow(actor, input, 'ledger.rowMended', row => {
    const mended: Mended = { ...row.mended, [field]: input.text };
    if (input.text === stagedText(row.cells[field])) delete mended[field];
    return { ...row, mended };
  });
}

/** Leaves a row out, or takes it in again. */
export function skipRow(actor: Actor, input: SkipInput): Promise<Outcome<Mending>> {
  const deed = input.skipped ? 'ledger.rowSkipped' : 'ledger.rowTakenIn';
  return changeRow(actor, input, deed, row => ({ ...row, skipped: input.skipped }));
}

function changeRow(
  actor: Actor,
  { id, position }: { id: string; position: number },
  deed: string,
  change: (row: StagedRow) => StagedRow,
): Promise<Outcome<Mending>> {
  return perform<Mending>(async tx => {
    await tx.$executeRaw`SELECT 1 FROM ledger_upload WHERE id = ${id}::uuid FOR UPDATE`;
    const upload = await findUpload(actor, id, tx);
    if (upload === null) return notFound('文件');
    if (upload.state !== 'ready') return refused('这个文件正在读取、导入或已经导入，不能再改。');
    const [row] = await listStaged(tx, id, [position]);
    if (row === undefined) return notFound('行');
    const judged = await judgeMeeting(tx, actor, upload, change(row));
    const totals = await countStaged(tx, id);
    await noteUpload(tx, id, { totals });
    await recordAudit(tx, actor, {
      deed,
      noun: 'ledgerUpload',
      nounId: id,
      after: { fileName: upload.fileName, row: row.row },
    });
    return done({ standing: judged, totals });
  });
}

/** Judges a changed row together with all rows it meets now or met before; the others cannot be touched by it. */
async function judgeMeeting(
  tx: Transaction,
  actor: Actor,
  upload: StoredUpload,
  changed: StagedRow,
): Promise<Standing> {
  const ledger = { sheets: upload.sheets, vocabulary: await loadLedgerVocabulary() };
  let [alone] = await judgeStaged(tx, actor, { ...ledger, rows: [changed] });
  let items: Judged[] = alone === undefined ? [] : [alone];
  let keys: string[] = [];
  for (let before = -1; before < items.length; ) {
    before = items.length;
    keys = [...new Set([...keys, ...items.flatMap(meetingKeys), ...(await keysAt(tx, upload.id, changed))])];
    const met = await tx.$queryRaw<{ position: number }[]>`
      SELECT position FROM ledger_upload_row WHERE upload_id = ${upload.id}::uuid AND keys && ${keys}`;
    const positions = [...new Set([changed.position, ...met.map(row => row.position)])];
    const rows = (await listStaged(tx, upload.id, positions)).map(row =>
      row.position === changed.position ? changed : row,
    );
    items = await judgeStaged(tx, actor, { ...ledger, rows });
  }
  await writeJudged(tx, upload.id, ledger, items);
  alone = items.find(({ staged }) => staged.position === changed.position);
  return alone?.judged.standing ?? 'faulty';
}

function meetingKeys({ judged }: Judged): string[] {
  const lead = 'lead' in judged && judged.lead !== null ? [`lead\n${judged.lead.code}`] : [];
  return [...rowKeys(judged.row), ...lead];
}

async function keysAt(tx: Transaction, uploadId: string, { position }: StagedRow): Promise<string[]> {
  const [row] = await tx.$queryRaw<{ keys: string[] }[]>`
    SELECT keys FROM ledger_upload_row WHERE upload_id = ${uploadId}::uuid AND position = ${position}`;
  return row?.keys ?? [];
}
