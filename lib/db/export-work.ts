import { now } from '../clock';
import type { ExportFormat } from '../domain/lead-export';
import { KEPT_DAYS } from '../domain/lead-export';
import { db } from './client';
import { tellOnce } from './notice';
import { transact } from './transaction';

const DAY_MS = 86_400_000;

/** What the worker has to write, and for whom. */
export type ExportOrder = {
  id: string;
  staffId: string;
  address: string | null;
  format: ExportFormat;
  query: string;
  rows: number;
  requestedAt: Date;
  tries: number;
};

const UNDER_WAY = { state: { in: ['waiting' as const, 'running' as const] } };

/** Begins an export anew, also one that a dead worker had begun; null when there is nothing left to write. */
export async function beginExport(id: string): Promise<ExportOrder | null> {
  const [order] = await db.leadExport.updateManyAndReturn({
    where: { id, ...UNDER_WAY },
    data: { state: 'running', writtenRows: 0, tries: { increment: 1 } },
  });
  return order ?? null;
}

/** Notes how far the file is. False once it was cancelled: then nothing more is to be written. */
export async function noteWrittenRows(id: string, writtenRows: number): Promise<boolean> {
  const { count } = await db.leadExport.updateMany({
    where: { id, state: 'running' },
    data: { writtenRows },
  });
  return count === 1;
}

/** The file lies there whole: says so, and tells its owner. False when it was cancelled meanwhile. */
export function finishExport(
  order: ExportOrder,
  file: { rows: number; sizeBytes: number },
): Promise<boolean> {
  return transact(async tx => {
    const { count } = await tx.leadExport.updateMany({
      where: { id: order.id, state: 'running' },
      data: { state: 'done', writtenRows: file.rows, sizeBytes: BigInt(file.sizeBytes), finishedAt: now() },
    });
    if (count === 0) return false;
    const rows = file.rows.toLocaleString('zh-CN');
    await tellOnce(tx, [
      tidings(order, `台账导出已完成，共 ${rows} 行，${KEPT_DAYS} 天内可在“我的导出”下载`),
    ]);
    return true;
  });
}

/** It will not be written: says so, and tells its owner in a sentence. */
export async function failExport(order: ExportOrder, why: string): Promise<void> {
  await transact(async tx => {
    const { count } = await tx.leadExport.updateMany({
      where: { id: order.id, ...UNDER_WAY },
      data: { state: 'failed', finishedAt: now() },
    });
    if (count > 0) await tellOnce(tx, [tidings(order, why)]);
  });
}

const tidings = ({ id, staffId }: ExportOrder, text: string) => ({
  staffId,
  text,
  key: `export:${id}`,
  href: '/exports',
  kind: 'system' as const,
});

/** Forgets the exports whose week is over, and answers their ids: their files go with them. */
export async function pruneExports(): Promise<string[]> {
  const before = new Date(now().getTime() - (KEPT_DAYS + 1) * DAY_MS);
  const gone = await db.leadExport.findMany({
    where: { requestedAt: { lt: before }, OR: [{ finishedAt: { lt: before } }, { finishedAt: null }] },
    select: { id: true },
  });
  const ids = gone.map(({ id }) => id);
  await db.leadExport.deleteMany({ where: { id: { in: ids } } });
  return ids;
}
