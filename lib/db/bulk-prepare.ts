import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { type BulkChange, MOST_CHANGED } from '../domain/bulk-change';
import type { PrepareBulkInput } from '../domain/bulk-input';
import type { BulkSelection } from '../domain/bulk-selection';
import type { BulkJobView } from '../domain/bulk-view';
import { readFilter } from '../domain/lead-filter';
import { notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { recordAudit } from './audit';
import { readBulkChange } from './bulk-change-read';
import { type Judged, judgeLead, stays } from './bulk-judge';
import { getReady } from './bulk-kinds';
import { readBulkLeads } from './bulk-lead';
import { addRows, type RowResult, rowOf } from './bulk-rows';
import { viewBulkJob } from './bulk-view';
import { whereSql, withLimits } from './lead-filter';
import { orderSql } from './lead-order';
import { whyNotNow } from './rate-limit';
import { newRowIds } from './row-id';
import { perform, type Transaction } from './transaction';

const PATIENCE = { timeoutMs: 120_000 };
const READ_AT_ONCE = 1_000;

/** The ids of a selection in its order; one more than may be changed, where there are so many. */
async function chosenIds(tx: Transaction, actor: Actor, selection: BulkSelection): Promise<string[]> {
  if (selection.kind === 'rows') return [...new Set(selection.ids)];
  const filter = readFilter(Object.fromEntries(new URLSearchParams(selection.query)));
  const asked = await withLimits(actor, filter);
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT lead.id FROM lead WHERE ${whereSql(actor, asked)} AND lead.id <> ALL(${selection.except}::uuid[])
    ORDER BY ${orderSql(filter)} LIMIT ${MOST_CHANGED + 1}`;
  return rows.map(({ id }) => id);
}

/** Judges every lead of a job, a thousand at a time; those out of sight are counted and not kept. */
async function judgeAll(
  tx: Transaction,
  actor: Actor,
  ids: readonly string[],
  change: BulkChange,
): Promise<Outcome<{ rows: RowResult[]; unseen: number; words: string }>> {
  // A change that names what is not there is refused only to those who may make it.
  const ready = await getReady(tx, actor, change);
  const rows: RowResult[] = [];
  for (let start = 0; start < ids.length; start += READ_AT_ONCE) {
    const part = ids.slice(start, start + READ_AT_ONCE);
    const leads = await readBulkLeads(tx, actor, part);
    for (const lead of part.flatMap(id => leads.get(id) ?? [])) {
      const judged: Judged = judgeLead(
        actor,
        change.kind,
        lead,
        ready.ok ? ready.value.judge : () => stays('same'),
      );
      rows.push(rowOf(lead, judged, 'waiting'));
    }
  }
  if (rows.length === 0) return notFound();
  if (rows.every(row => row.reason === 'noRight'))
    return notAllowed('所选项目都不归你办理，请联系其责任单位的招商主任或指挥部办公室。');
  if (!ready.ok) return ready;
  return { ok: true, value: { rows, unseen: ids.length - rows.length, words: ready.value.words } };
}

async function findPrepared(tx: Transaction, actor: Actor, key: string): Promise<string | null> {
  const where = { staffId_clientKey: { staffId: actor.staffId, clientKey: key } };
  return (await tx.bulkJob.findUnique({ where, select: { id: true } }))?.id ?? null;
}

/**
 * Fixes the leads of a change and judges each, so that it can be shown what will change and what will not, and why.
 * No lead is touched. What is asked again under the same key is the same job, whatever is asked.
 */
export function prepareBulk(actor: Actor, input: PrepareBulkInput): Promise<Outcome<BulkJobView>> {
  return perform(async tx => {
    const known = await findPrepared(tx, actor, input.key);
    if (known) return viewBulkJob(tx, actor, known);
    const ids = await chosenIds(tx, actor, input.selection);
    if (ids.length === 0) return refused('没有符合条件的项目，请重新选择。');
    if (ids.length > MOST_CHANGED) return refused('一次最多修改 20,000 条，请缩小筛选范围，分几次修改。');
    const read = readBulkChange(actor, input.change);
    if (!read.ok) return read;
    const judged = await judgeAll(tx, actor, ids, read.value);
    if (!judged.ok) return judged;
    const wait = await whyNotNow(actor, 'bulk');
    if (wait) return wait;
    const { rows, unseen, words } = judged.value;
    const [id = ''] = newRowIds(1);
    const { staffId, address } = actor;
    await tx.bulkJob.create({
      data: {
        ...{ id, staffId, address, words, unseen },
        clientKey: input.key,
        kind: read.value.kind,
        change: read.value satisfies Prisma.InputJsonObject,
        state: 'prepared',
        createdAt: now(),
      },
      select: { id: true },
    });
    await addRows(tx, id, rows);
    await recordAudit(tx, actor, {
      deed: 'bulk.prepared',
      noun: 'bulkJob',
      nounId: id,
      after: { value: words, count: ids.length },
    });
    return viewBulkJob(tx, actor, id);
  }, PATIENCE);
}
