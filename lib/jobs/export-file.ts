import { z } from 'zod';
import { loadActor } from '../db/actor';
import { dropExport, keepExport } from '../db/export-store';
import {
  beginExport,
  type ExportOrder,
  failExport,
  finishExport,
  noteWrittenRows,
  pruneExports,
} from '../db/export-work';
import { listExportIds, readExportRows } from '../db/lead-export';
import { listIndustries } from '../db/vocabulary';
import { leadListFile } from '../documents/lead-list-file';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type ExportRow, readExport } from '../domain/export-column';
import { watermark } from '../domain/lead-export';
import { formatInstant } from '../format';
import { logUnexpected } from '../log';

/** Told to the owner as failed after so many tries; the queue itself would go on for half an hour. */
const MOST_TRIES = 3;

class Cancelled extends Error {}

/** Counts the rows on their way into the file, and leaves off once the export was cancelled. */
async function* noted(id: string, chunks: AsyncIterable<ExportRow[]>, count: { rows: number }) {
  for await (const rows of chunks) {
    yield rows;
    count.rows += rows.length;
    if (!(await noteWrittenRows(id, count.rows))) throw new Cancelled();
  }
}

async function write(order: ExportOrder, actor: Actor): Promise<number> {
  const { filter, columns, hasContacts } = readExport(order.query);
  const ids = (await listExportIds(actor, filter)).slice(0, order.rows);
  const industries = new Map((await listIndustries(actor)).map(({ key, name }) => [key, name]));
  const count = { rows: 0 };
  const rows = noted(order.id, readExportRows(actor, ids, { columns, hasContacts }), count);
  const note = watermark(actor.name, formatInstant(order.requestedAt), ids.length);
  const sizeBytes = await keepExport(
    order.id,
    leadListFile(order.format, rows, { columns, industries, note }),
  );
  if (!(await finishExport(order, { rows: count.rows, sizeBytes }))) throw new Cancelled();
  return count.rows;
}

/**
 * Writes one export with the rights its owner holds now, and tells the owner. May be run again after a death in the
 * middle: it begins anew. Answers how many rows stand in the file.
 */
export async function writeExport(payload: unknown): Promise<number> {
  const { exportId } = z.object({ exportId: z.uuid() }).parse(payload);
  const order = await beginExport(exportId);
  if (order === null) return 0;
  const actor = await loadActor(order.staffId, order.address);
  if (actor === null || !can(actor, 'lead.export')) {
    await failExport(order, '台账导出未完成：你的岗位现在不能导出台账');
    return 0;
  }
  try {
    return await write(order, actor);
  } catch (error) {
    await dropExport(exportId);
    if (error instanceof Cancelled) return 0;
    if (order.tries < MOST_TRIES) throw error;
    const number = logUnexpected(error);
    await failExport(order, `台账导出未完成（编号 ${number}），请重新导出；仍不行请把编号告诉管理员`);
    return 0;
  }
}

/** Takes away the files whose week is over. Answers how many. */
export async function clearExports(): Promise<number> {
  const gone = await pruneExports();
  for (const id of gone) await dropExport(id);
  return gone.length;
}
