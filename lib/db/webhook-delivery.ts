import { now } from '../clock';
import { BOTH_SECRETS_MS, FAILING_MS, nextTryAt } from '../domain/webhook';
import { recordSystemDeed } from './audit';
import { db } from './client';
import { tellOnce } from './notice';
import { type Transaction, transact } from './transaction';
import { webhookSecret } from './webhook-secret';

/** How long a delivery is another's after it was taken up; longer than any try lasts, so that only the dead lose one. */
const HELD_MS = 15_000;
const KEPT_MS = 30 * 24 * 3_600_000;

/** A delivery that is being tried. */
export type DueDelivery = {
  id: string;
  event: string;
  url: string;
  body: string;
  /** This try counted. */
  tries: number;
  /** The secrets to sign with: the present one, and the former for a day. */
  secrets: string[];
  webhookId: string;
};

type DueRow = Omit<DueDelivery, 'secrets'> & { rotation: number; rotated_at: Date };

/** What came of a try. */
export type Tried = { isTaken: boolean; status: number | null; tookMs: number; answer: string };

function secretsOf({ webhookId, rotation, rotated_at: at }: DueRow): string[] {
  const isFresh = rotation > 1 && now().getTime() - at.getTime() < BOTH_SECRETS_MS;
  return (isFresh ? [rotation, rotation - 1] : [rotation]).map(each => webhookSecret(webhookId, each));
}

/** Takes up what is due, counted as tried at once: a death in the middle is a failed try, and the next comes soon. */
export async function takeDueDeliveries(most: number): Promise<DueDelivery[]> {
  const at = now();
  const rows = await db.$queryRaw<DueRow[]>`
    UPDATE webhook_delivery AS delivery
    SET tries = tries + 1, tried_at = ${at}, due_at = ${new Date(at.getTime() + HELD_MS)}
    FROM webhook WHERE webhook.id = delivery.webhook_id AND delivery.id IN (
      SELECT due.id FROM webhook_delivery AS due JOIN webhook AS hook ON hook.id = due.webhook_id
      WHERE due.due_at <= ${at} AND hook.disabled_at IS NULL
      ORDER BY due.due_at, due.id LIMIT ${most} FOR UPDATE OF due SKIP LOCKED)
    RETURNING delivery.id::text, delivery.event, delivery.body, delivery.tries, webhook.url,
      webhook.id::text AS "webhookId", webhook.rotation, webhook.rotated_at`;
  return rows.map(({ rotation, rotated_at, ...row }) => ({
    ...row,
    secrets: secretsOf({ ...row, rotation, rotated_at }),
  }));
}

const HREF = '/admin/webhooks';

async function tellOwner(tx: Transaction, webhookId: string, key: string, text: string): Promise<void> {
  const hook = await tx.webhook.findUniqueOrThrow({
    where: { id: webhookId },
    select: { createdById: true },
  });
  await tellOnce(tx, [
    { staffId: hook.createdById, key, kind: 'system', text, href: `${HREF}?webhook=${webhookId}` },
  ]);
}

/** Notes since when a receiver takes nothing; after days of that it is told nothing more, and its owner is told. */
async function noteFailing(tx: Transaction, webhookId: string): Promise<void> {
  const at = now();
  const hook = await tx.webhook.findUniqueOrThrow({ where: { id: webhookId } });
  if (hook.failingSince === null) {
    await tx.webhook.update({ where: { id: webhookId }, data: { failingSince: at }, select: { id: true } });
    return;
  }
  if (hook.disabledAt !== null || at.getTime() - hook.failingSince.getTime() < FAILING_MS) return;
  await tx.webhook.update({ where: { id: webhookId }, data: { disabledAt: at }, select: { id: true } });
  const after = { name: hook.name, failingSince: hook.failingSince.toISOString() };
  await recordSystemDeed(tx, { deed: 'webhook.disabled', noun: 'webhook', nounId: webhookId, after });
  const text = `事件推送「${hook.name}」连续三天没有送达，已自动停用；修好后请重新启用`;
  await tellOwner(tx, webhookId, `webhook.disabled:${webhookId}:${at.toISOString()}`, text);
}

/** Writes down what came of a try: taken, to be tried again later, or parked after the last one. */
export function settleDelivery(delivery: DueDelivery, tried: Tried): Promise<void> {
  const { id, webhookId, tries } = delivery;
  const { isTaken, status, tookMs, answer } = tried;
  return transact(async tx => {
    const at = now();
    const dueAt = isTaken ? null : nextTryAt(tries, at);
    await tx.webhookDelivery.update({
      where: { id },
      data: { status, tookMs, answer, dueAt, takenAt: isTaken ? at : null },
      select: { id: true },
    });
    if (isTaken) {
      await tx.webhook.updateMany({
        where: { id: webhookId, failingSince: { not: null } },
        data: { failingSince: null },
      });
      return;
    }
    await noteFailing(tx, webhookId);
    if (dueAt !== null) return;
    const text = '一条事件推送多次没有送达，已搁置；请在“事件推送”中查看原因并重发';
    await tellOwner(tx, webhookId, `webhook.parked:${id}:${at.toISOString()}`, text);
  });
}

/** Forgets what was told, or given up, a month ago. */
export async function pruneDeliveries(): Promise<number> {
  const before = new Date(now().getTime() - KEPT_MS);
  return (await db.webhookDelivery.deleteMany({ where: { dueAt: null, createdAt: { lt: before } } })).count;
}
