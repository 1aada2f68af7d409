import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { isKeyOf } from '../domain/labels';
import { type DeliveryView, EVENT_NAMES, type EventKey, type WebhookView } from '../domain/webhook';
import { db } from './client';

const SHOWN = 100;
const isEvent = (text: string): text is EventKey => isKeyOf(EVENT_NAMES, text);

/** Every receiver with what waits for it. Nothing for those who do not manage them. */
export async function listWebhooks(actor: Actor): Promise<WebhookView[]> {
  if (!can(actor, 'webhook.manage')) return [];
  const [hooks, waiting, parked] = await Promise.all([
    db.webhook.findMany({
      orderBy: { createdAt: 'asc' },
      include: { createdBy: { select: { name: true } } },
    }),
    db.webhookDelivery.groupBy({ by: ['webhookId'], where: { dueAt: { not: null } }, _count: true }),
    db.webhookDelivery.groupBy({ by: ['webhookId'], where: { dueAt: null, takenAt: null }, _count: true }),
  ]);
  const countOf = (rows: typeof waiting, id: string) => rows.find(row => row.webhookId === id)?._count ?? 0;
  return hooks.map(hook => ({
    id: hook.id,
    name: hook.name,
    url: hook.url,
    events: hook.events.filter(isEvent),
    createdBy: hook.createdBy.name,
    createdAt: hook.createdAt.toISOString(),
    rotatedAt: hook.rotatedAt.toISOString(),
    failingSince: hook.failingSince?.toISOString() ?? null,
    disabledAt: hook.disabledAt?.toISOString() ?? null,
    waiting: countOf(waiting, hook.id),
    parked: countOf(parked, hook.id),
  }));
}

/** The latest deliveries to one receiver. */
export async function listDeliveries(actor: Actor, webhookId: string): Promise<DeliveryView[]> {
  if (!can(actor, 'webhook.manage')) return [];
  const rows = await db.webhookDelivery.findMany({
    where: { webhookId },
    orderBy: { createdAt: 'desc' },
    take: SHOWN,
    omit: { body: true },
  });
  return rows.flatMap(row => {
    if (!isEvent(row.event)) return [];
    const open = row.dueAt === null ? ('parked' as const) : ('waiting' as const);
    return [
      {
        id: row.id,
        event: row.event,
        createdAt: row.createdAt.toISOString(),
        state: row.takenAt === null ? open : ('taken' as const),
        tries: row.tries,
        triedAt: row.triedAt?.toISOString() ?? null,
        dueAt: row.dueAt?.toISOString() ?? null,
        status: row.status,
        tookMs: row.tookMs,
        answer: row.answer,
      },
    ];
  });
}
