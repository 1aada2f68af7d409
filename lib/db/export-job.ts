import { now } from '../clock';
import { can } from '../domain/access';
import { type Actor, postsOf } from '../domain/actor';
import { dayOf } from '../domain/day';
import { readExport } from '../domain/export-column';
import {
  type ExportForecast,
  type ExportView,
  exportFileName,
  isUnderWay,
  keptUntil,
  MOST_AT_ONCE,
  MOST_EXPORTED,
  whyNotExport,
} from '../domain/lead-export';
import type { CancelExportInput, ForecastExportInput, RequestExportInput } from '../domain/lead-export-input';
import { done, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { db } from './client';
import { countNumbers } from './export-contacts';
import { planOnce } from './job-queue';
import { exportTrace, listExportIds, NOT_YOURS } from './lead-export';
import { giveBackRows, rowsLeft, whyNotNow, whyNotRows } from './rate-limit';
import { getPolicy } from './security-policy';
import { perform } from './transaction';

const SHOWN = 50;

/** What an export of this list would be: rows, full numbers, what is left for today. Counts nothing as taken. */
export async function forecastExport(
  actor: Actor,
  input: ForecastExportInput,
): Promise<Outcome<ExportForecast>> {
  if (!can(actor, 'lead.export')) return notAllowed(NOT_YOURS);
  const ids = await listExportIds(actor, readExport(input.query).filter);
  const { exportRowsPerDay } = await getPolicy();
  const [numbers, left] = await Promise.all([
    countNumbers(actor, ids.slice(0, MOST_EXPORTED)),
    rowsLeft(actor, exportRowsPerDay),
  ]);
  const rows = ids.length;
  return done({ rows, numbers, left, isAtOnce: rows <= MOST_AT_ONCE, whyNot: whyNotExport(rows, left) });
}

/** Has the worker write the list. The audit row with the number of rows stands before the file does. */
export async function requestExport(
  actor: Actor,
  { query, format }: RequestExportInput,
): Promise<Outcome<{ id: string; rows: number }>> {
  if (!can(actor, 'lead.export')) return notAllowed(NOT_YOURS);
  const wait = await whyNotNow(actor, 'export');
  if (wait) return wait;
  const { filter, hasContacts } = readExport(query);
  const ids = await listExportIds(actor, filter);
  const rows = ids.length;
  const whyNot = whyNotExport(rows, MOST_EXPORTED);
  if (whyNot) return refused(whyNot);
  const { exportRowsPerDay } = await getPolicy();
  const tooMany = await whyNotRows(actor, rows, exportRowsPerDay);
  if (tooMany) return tooMany;
  const numbers = hasContacts ? await countNumbers(actor, ids) : null;
  return perform(async tx => {
    const { staffId, address } = actor;
    const asked = { staffId, address, posts: postsOf(actor), format, query, rows, requestedAt: now() };
    const { id } = await tx.leadExport.create({ data: asked, select: { id: true } });
    await planOnce(tx, { name: 'export', key: id, payload: { exportId: id } });
    const after = exportTrace(filter, { format, rows, numbers });
    await recordAudit(tx, actor, { deed: 'lead.exported', noun: 'export', nounId: id, after });
    return done({ id, rows });
  });
}

/** One's own exports, the latest first. */
export async function listExports(actor: Actor): Promise<ExportView[]> {
  const rows = await db.leadExport.findMany({
    where: { staffId: actor.staffId },
    orderBy: [{ requestedAt: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  });
  return rows.map(({ id, format, state, writtenRows, requestedAt, finishedAt, sizeBytes, ...row }) => ({
    ...{ id, format, state, writtenRows },
    name: exportFileName(actor.name, dayOf(requestedAt), format),
    rows: row.rows,
    requestedAt: requestedAt.toISOString(),
    sizeBytes: sizeBytes === null ? null : Number(sizeBytes),
    keptUntil: state === 'done' && finishedAt !== null ? keptUntil(finishedAt) : null,
  }));
}

/** Ends an export under way; the worker leaves off at its next rows, and the day gets its rows back. */
export async function cancelExport(actor: Actor, { exportId }: CancelExportInput): Promise<Outcome> {
  const cancelled = await perform(async tx => {
    const found = await tx.leadExport.findFirst({ where: { id: exportId, staffId: actor.staffId } });
    if (!found) return notFound('导出');
    if (!isUnderWay(found.state)) return refused('这项导出已经结束，不用取消。');
    const { count } = await tx.leadExport.updateMany({
      where: { id: exportId, state: { in: ['waiting', 'running'] } },
      data: { state: 'cancelled', finishedAt: now() },
    });
    if (count === 0) return refused('这项导出刚刚结束，不用取消。');
    const after = { rows: found.rows };
    await recordAudit(tx, actor, { deed: 'export.cancelled', noun: 'export', nounId: exportId, after });
    return done(found.rows);
  });
  if (!cancelled.ok) return cancelled;
  await giveBackRows(actor, cancelled.value, (await getPolicy()).exportRowsPerDay);
  return done(null);
}

export type ExportFile = { id: string; name: string; format: 'xlsx' | 'csv'; sizeBytes: number };

/**
 * One's own finished file, to be handed out; each time stands in the audit. What was written under other posts than
 * those held today may hold what is no longer one's own to read: it is not handed out.
 */
export async function fetchExport(actor: Actor, exportId: string): Promise<Outcome<ExportFile>> {
  if (!can(actor, 'lead.export')) return notAllowed(NOT_YOURS);
  return perform(async tx => {
    const found = await tx.leadExport.findFirst({ where: { id: exportId, staffId: actor.staffId } });
    if (found?.state !== 'done' || found.finishedAt === null) return notFound('导出文件');
    if (keptUntil(found.finishedAt) < actor.today) return notFound('导出文件');
    if (found.posts !== postsOf(actor)) return refused('导出之后你的岗位有变动，请重新导出。');
    const { id, format, rows } = found;
    const after = { format, rows };
    await recordAudit(tx, actor, { deed: 'export.downloaded', noun: 'export', nounId: id, after });
    const name = exportFileName(actor.name, dayOf(found.requestedAt), format);
    return done({ id, name, format, sizeBytes: Number(found.sizeBytes ?? 0) });
  });
}
