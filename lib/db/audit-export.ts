import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type AuditFilter, writeAuditFilter } from '../domain/audit-filter';
import type { AuditRowView } from '../domain/audit-view';
import { done, notAllowed, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { auditWhere, readAuditRows } from './audit-list';
import { db } from './client';
import { whyNotNow } from './rate-limit';
import { transact } from './transaction';

const MOST_EXPORTED = 200_000;
const CHUNK = 1_000;

async function* readChunks(actor: Actor, ids: readonly bigint[]): AsyncGenerator<AuditRowView[]> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    yield await readAuditRows(actor, ids.slice(start, start + CHUNK));
  }
}

/** Opens an export of everything the filter lets through, newest first; its own row stands before a byte goes out. */
export async function openAuditExport(
  actor: Actor,
  filter: AuditFilter,
  format: 'xlsx' | 'csv',
): Promise<Outcome<{ count: number; chunks: AsyncGenerator<AuditRowView[]> }>> {
  if (!can(actor, 'audit.read')) return notAllowed('审计记录只由审计管理员导出。');
  const wait = await whyNotNow(actor, 'export');
  if (wait) return wait;
  const whole = { ...filter, before: null };
  const found = await db.$queryRaw<{ id: bigint }[]>`SELECT entry.id FROM audit_entry AS entry
    WHERE ${auditWhere(actor, whole)} ORDER BY entry.id DESC LIMIT ${MOST_EXPORTED + 1}`;
  if (found.length > MOST_EXPORTED)
    return refused('符合条件的审计记录超过一次导出的上限 200,000 条，请缩小日期范围后再导出。');
  const after = { format, rows: found.length, filter: writeAuditFilter(whole) };
  await transact(tx =>
    recordAudit(tx, actor, { deed: 'audit.exported', noun: 'export', nounId: 'audit', after }),
  );
  return done({
    count: found.length,
    chunks: readChunks(
      actor,
      found.map(row => row.id),
    ),
  });
}
