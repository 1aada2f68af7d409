import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { ExportRow } from '../domain/export-column';
import { LEDGER_COLUMNS } from '../domain/lead-column';
import { MOST_EXPORTED } from '../domain/lead-export';
import { type LeadFilter, writeFilter } from '../domain/lead-filter';
import { done, notAllowed, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { db } from './client';
import { countNumbers } from './export-contacts';
import { type ExportShape, readExportLines } from './export-read';
import { whereSql, withLimits } from './lead-filter';
import { orderSql } from './lead-order';
import { whyNotNow, whyNotRows } from './rate-limit';
import { getPolicy } from './security-policy';
import { transact } from './transaction';

export const NOT_YOURS = '你的岗位不能导出台账。需要数据请联系指挥部办公室。';
const TOO_MANY = '符合条件的线索超过一次导出的上限 200,000 条，请缩小筛选范围后再导出。';
const CHUNK = 500;

export type LeadExport = { count: number; chunks: AsyncGenerator<ExportRow[]> };

/** The ids the filter lets through, in its order, at most one more than may be exported. */
export async function listExportIds(actor: Actor, filter: LeadFilter): Promise<string[]> {
  const [row] = await db.$queryRaw<{ ids: string[] | null }[]>`
    SELECT array_agg(id) AS ids FROM (
      SELECT lead.id FROM lead WHERE ${whereSql(actor, await withLimits(actor, filter))}
      ORDER BY ${orderSql(filter)} LIMIT ${MOST_EXPORTED + 1}
    ) AS wanted`;
  return row?.ids ?? [];
}

/**
 * Asks the scope again with every chunk: rights that end while the file is written end in the file. The next chunk is
 * read while the one before is being written, never more than that one ahead.
 */
export async function* readExportRows(
  actor: Actor,
  ids: readonly string[],
  shape: ExportShape,
): AsyncGenerator<ExportRow[]> {
  const read = (start: number): Promise<ExportRow[]> => {
    const chunk = readExportLines(actor, ids.slice(start, start + CHUNK), shape);
    // Where it is awaited a failure is told; nobody waits any more for the one ahead of a file that was given up.
    chunk.catch(() => {});
    return chunk;
  };
  let next = read(0);
  for (let start = CHUNK; start < ids.length; start += CHUNK) {
    const rows = await next;
    next = read(start);
    yield rows;
  }
  if (ids.length > 0) yield await next;
}

/** What the audit keeps of an export: how much of what, and how many numbers of people stand in it. */
export function exportTrace(
  filter: LeadFilter,
  file: { format: 'xlsx' | 'csv'; rows: number; numbers: number | null },
): Prisma.InputJsonObject {
  const { format, rows, numbers } = file;
  return {
    format,
    rows,
    filter: writeFilter({ ...filter, page: 1 }),
    ...(numbers !== null && { numbersRevealed: numbers }),
  };
}

/**
 * Opens an export of everything the filter lets through, in its order. The ids are fixed first, in one
 * statement, so that a lead changed meanwhile is neither missed nor written twice, as it would be when
 * walking pages of a moving order. The audit row with the number of rows stands before a byte goes out.
 */
export async function openLeadExport(
  actor: Actor,
  filter: LeadFilter,
  format: 'xlsx' | 'csv',
  {
    most = MOST_EXPORTED,
    columns = LEDGER_COLUMNS,
    hasContacts = false,
  }: Partial<ExportShape> & { most?: number } = {},
): Promise<Outcome<LeadExport>> {
  if (!can(actor, 'lead.export')) return notAllowed(NOT_YOURS);
  const wait = await whyNotNow(actor, 'export');
  if (wait) return wait;
  const ids = await listExportIds(actor, filter);
  if (ids.length > MOST_EXPORTED) return refused(TOO_MANY);
  if (ids.length > most)
    return refused(
      `符合条件的有 ${ids.length.toLocaleString('zh-CN')} 行，超过直接下载的 ${most.toLocaleString('zh-CN')} 行。请在线索台账点“导出”，由后台生成。`,
    );
  const { exportRowsPerDay } = await getPolicy();
  const tooMany = await whyNotRows(actor, ids.length, exportRowsPerDay);
  if (tooMany) return tooMany;
  const numbers = hasContacts ? await countNumbers(actor, ids) : null;
  const after = exportTrace(filter, { format, rows: ids.length, numbers });
  await transact(tx =>
    recordAudit(tx, actor, { deed: 'lead.exported', noun: 'export', nounId: 'lead', after }),
  );
  return done({ count: ids.length, chunks: readExportRows(actor, ids, { columns, hasContacts }) });
}
