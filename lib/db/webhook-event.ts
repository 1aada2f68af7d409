import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type EventKey, eventOfDeed } from '../domain/webhook';
import { env } from '../env';
import { loadActor } from './actor';
import { visible } from './scope';
import { type Transaction, transact } from './transaction';

const BATCH = 200;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

type EventRow = { id: string; deed: string; noun: string; noun_id: string; at: Date };
type Told = EventRow & { event: EventKey };

/** What is said: ids, code, version, time and where to look; no investor, no title, no amount. Null: not theirs to hear. */
async function bodyFor(tx: Transaction, actor: Actor, told: Told): Promise<string | null> {
  const head = { id: told.id, event: told.event, at: told.at.toISOString() };
  if (told.noun === 'period') {
    if (!can(actor, 'report.read')) return null;
    const link = `${env.address}/reports/monthly?month=${told.noun_id}`;
    return JSON.stringify({ ...head, period: { month: told.noun_id }, link });
  }
  if (!UUID.test(told.noun_id)) return null;
  const lead = await tx.lead.findFirst({
    where: { AND: [{ id: told.noun_id }, visible.leads(actor)] },
    select: { id: true, code: true, version: true },
  });
  return lead && JSON.stringify({ ...head, lead, link: `${env.address}/leads/${lead.id}` });
}

/** Receivers that are told anything, each with whoever named it, whose rights decide; those without the right any more hear nothing. */
async function listReceivers(tx: Transaction): Promise<{ id: string; events: string[]; actor: Actor }[]> {
  const hooks = await tx.webhook.findMany({ where: { disabledAt: null } });
  const people = [...new Set(hooks.map(({ createdById }) => createdById))];
  const actors = await Promise.all(people.map(async id => [id, await loadActor(id, null)] as const));
  const actorOf = new Map(actors);
  return hooks.flatMap(({ id, events, createdById }) => {
    const actor = actorOf.get(createdById);
    return actor && can(actor, 'webhook.manage') ? [{ id, events, actor }] : [];
  });
}

/**
 * Makes a delivery of every event for every receiver that asked for it. A death in the middle leaves the events for the
 * next turn. Answers how many events there were.
 */
export function fanOutEvents(): Promise<number> {
  return transact(async tx => {
    const rows = await tx.$queryRaw<EventRow[]>`
      DELETE FROM webhook_event WHERE id IN
        (SELECT id FROM webhook_event ORDER BY at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING id::text, deed, noun, noun_id, at`;
    if (rows.length === 0) return 0;
    const told = rows.flatMap((row): Told[] => {
      const event = eventOfDeed(row.deed);
      return event === null ? [] : [{ ...row, event }];
    });
    const at = now();
    for (const { id: webhookId, events, actor } of await listReceivers(tx)) {
      for (const one of told.filter(({ event }) => events.includes(event))) {
        const body = await bodyFor(tx, actor, one);
        if (body === null) continue;
        const { id: eventId, event } = one;
        await tx.webhookDelivery.createMany({
          data: [{ webhookId, eventId, event, body, createdAt: at, dueAt: at }],
          skipDuplicates: true,
        });
      }
    }
    return rows.length;
  });
}
