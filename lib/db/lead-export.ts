import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type LeadFilter, writeFilter } from '../domain/lead-filter';
import type { LeadRow } from '../domain/lead-view';
import { done, notAllowed, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { db } from './client';
import { whereSql, withLimits } from './lead-filter';
import { listLeadsById } from './lead-list';
import { orderSql } from './lead-order';
import { whyNotNow, whyNotRows } from './rate-limit';
import { getPolicy } from './security-policy';
import { transact } from './transaction';

/** More than any office has; what asks for more is a mistake or a theft. */
export const MOST_EXPORTED = 200_000;
const CHUNK = 1_000;

export type LeadExport = { count: number; chunks: AsyncGenerator<LeadRow[]> };

async function listIds(actor: Actor, filter: LeadFilter): Promise<string[]> {
  const [row] = await db.$queryRaw<{ ids: string[] | null }[]>`
    SELECT array_agg(id) AS ids FROM (
      SELECT lead.id FROM lead WHERE ${whereSql(actor, await withLimits(actor, filter))}
      ORDER BY ${orderSql(filter)} LIMIT ${MOST_EXPORTED + 1}
    ) AS wanted`;
  return row?.ids ?? [];
}

/** Asks the scope again with every chunk: rights that end while the file is written end in the file. */
async function* readChunks(actor: Actor, ids: readonly string[]): AsyncGenerator<LeadRow[]> {
  for (let start = 0; start < ids.length; start += CHUNK) {
    yield await listLeadsById(actor, ids.slice(start, start + CHUNK));
  }
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
): Promise<Outcome<LeadExport>> {
  if (!can(actor, 'lead.export')) return notAllowed('你的岗位不能导出台账。需要数据请联系指挥部办公室。');
  const wait = await whyNotNow(actor, 'export');
  if (wait) return wait;
  const ids = await listIds(actor, filter);
  if (ids.length > MOST_EXPORTED)
    return refused('符合条件的线索超过一次导出的上限 200,000 条，请缩小筛选范围后再导出。');
  const { exportRowsPerDay } = await getPolicy();
  const tooMany = await whyNotRows(actor, ids.length, exportRowsPerDay);
  if (tooMany) return tooMany;
  await transact(tx =>
    recordAudit(tx, actor, {
      deed: 'lead.exported',
      noun: 'export',
      nounId: 'lead',
      after: {
        format,
        rows: ids.length,
        filter: writeFilter({ ...filter, page: 1 }),
      } satisfies Prisma.InputJsonObject,
    }),
  );
  return done({ count: ids.length, chunks: readChunks(actor, ids) });
}
