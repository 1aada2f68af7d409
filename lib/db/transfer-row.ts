import type { Prisma } from '@/prisma/generated/client';
import { rolesWith } from '../domain/access';
import type { Actor } from '../domain/actor';
import { notFound, type Refusal, refused, stale } from '../domain/outcome';
import { isOpenTransfer, TRANSFER_STATE_NAMES, transferState } from '../domain/transfer';
import { heldOn } from './post-day';
import type { Transaction } from './transaction';

export const transferColumns = {
  id: true,
  version: true,
  leadId: true,
  fromUnitCode: true,
  toUnitCode: true,
  keptPercent: true,
  years: true,
  reason: true,
  offeredById: true,
  answer: true,
  decision: true,
  takerId: true,
  lead: { select: { code: true } },
  fromUnit: { select: { shortName: true } },
  toUnit: { select: { shortName: true } },
} satisfies Prisma.TransferSelect;

/** Waiting for the unit or for the office. */
export const OPEN_TRANSFERS = {
  decision: null,
  OR: [{ answer: null }, { answer: 'accepted' }],
} satisfies Prisma.TransferWhereInput;

export type TransferRow = Prisma.TransferGetPayload<{ select: typeof transferColumns }>;

type Opened = { ok: true; transfer: TransferRow } | ({ ok: false } & Refusal);

/** A transfer that waits for just this word; somebody who was faster is named by what the transfer is now. */
export async function openTransfer(
  tx: Transaction,
  { transferId, version }: { transferId: string; version: number },
  wanted: { where: Prisma.TransferWhereInput; state: 'offered' | 'accepted' },
): Promise<Opened> {
  const transfer = await tx.transfer.findFirst({
    where: { AND: [{ id: transferId }, wanted.where] },
    select: transferColumns,
  });
  if (!transfer) return notFound('流转');
  const state = transferState(transfer);
  if (state !== wanted.state) {
    const now = TRANSFER_STATE_NAMES[state];
    return isOpenTransfer(state)
      ? stale(`这项流转现在是「${now}」，请核对后再办理。`, transfer.version)
      : refused(`这项流转现在是「${now}」，不能再办理。`);
  }
  if (transfer.version !== version) return stale('这项流转刚刚有变化，请核对后再办理。', transfer.version);
  return { ok: true, transfer };
}

/** Writes if nobody was faster. */
export async function saveTransfer(
  tx: Transaction,
  { id, version }: { id: string; version: number },
  data: Prisma.TransferUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await tx.transfer.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  return count === 1;
}

/** Two who act on transfers of one lead wait for each other, and each sees what the other did. */
export async function holdLead(tx: Transaction, leadId: string): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM lead WHERE id = ${leadId}::uuid FOR NO KEY UPDATE`;
}

/** Those who answer for a unit, by a post in it or above it. */
export async function listAnswerers(tx: Transaction, actor: Pick<Actor, 'today'>, unitCodes: string[]) {
  const rows = await tx.$queryRaw<{ code: string; parent_code: string | null }[]>`
    WITH RECURSIVE above AS (
      SELECT code AS below, code, parent_code FROM unit WHERE code = ANY(${unitCodes})
      UNION SELECT above.below, unit.code, unit.parent_code FROM unit JOIN above ON unit.code = above.parent_code
    ) SELECT DISTINCT code, parent_code FROM above`;
  const posts = await tx.post.findMany({
    where: {
      AND: [heldOn(actor.today), { staff: { disabledAt: null } }],
      role: { in: rolesWith('transfer.answer') },
      unitCode: { in: rows.map(row => row.code) },
    },
    select: { staffId: true },
    distinct: ['staffId'],
    orderBy: { staffId: 'asc' },
  });
  return posts.map(post => post.staffId);
}
