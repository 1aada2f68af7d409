import { randomUUID } from 'node:crypto';
import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { done, invalid, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import type { WebhookSecret } from '../domain/webhook';
import type {
  AddWebhookInput,
  EditWebhookInput,
  RedeliverInput,
  RotateWebhookInput,
  SetWebhookEnabledInput,
} from '../domain/webhook-input';
import { recordAudit } from './audit';
import { perform, type Transaction } from './transaction';
import { whyNotReceiver } from './webhook-address';
import { webhookSecret } from './webhook-secret';

const MOST = 20;
const NOT_YOURS = notAllowed('事件推送由指挥部办公室管理。');

/** Looked up before the transaction: a slow name must hold no connection. */
async function readTerms(actor: Actor, input: AddWebhookInput): Promise<Outcome> {
  if (!can(actor, 'webhook.manage')) return NOT_YOURS;
  const why = await whyNotReceiver(input.url);
  return why === null ? done(null) : invalid({ url: why });
}

const audited = ({ name, url, events }: AddWebhookInput) => ({ name, host: new URL(url).host, events });

/** Names a receiver. Its secret is in the answer, shown this once. */
export async function addWebhook(actor: Actor, input: AddWebhookInput): Promise<Outcome<WebhookSecret>> {
  const read = await readTerms(actor, input);
  if (!read.ok) return read;
  return perform(async tx => {
    if ((await tx.webhook.count()) >= MOST) return refused(`最多 ${MOST} 个接收地址。`);
    const [id, at] = [randomUUID(), now()];
    const { name, url } = input;
    const events = [...new Set(input.events)];
    await tx.webhook.create({
      data: { id, name, url, events, createdById: actor.staffId, createdAt: at, rotatedAt: at },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      deed: 'webhook.added',
      noun: 'webhook',
      nounId: id,
      after: audited(input),
    });
    return done({ name, secret: webhookSecret(id, 1) });
  });
}

/** Changes one receiver and leaves the row of it. */
function change<T>(
  actor: Actor,
  webhookId: string,
  deed: string,
  how: (hook: { name: string; rotation: number }) => {
    data: Prisma.WebhookUpdateManyMutationInput;
    after: Prisma.InputJsonObject;
    value: T;
  },
): Promise<Outcome<T>> {
  return perform(async (tx: Transaction) => {
    if (!can(actor, 'webhook.manage')) return NOT_YOURS;
    const hook = await tx.webhook.findUnique({ where: { id: webhookId } });
    if (!hook) return notFound('接收地址');
    const { data, after, value } = how(hook);
    await tx.webhook.update({ where: { id: webhookId }, data, select: { id: true } });
    await recordAudit(tx, actor, { deed, noun: 'webhook', nounId: webhookId, after });
    return done(value);
  });
}

export async function editWebhook(actor: Actor, input: EditWebhookInput): Promise<Outcome> {
  const read = await readTerms(actor, input);
  if (!read.ok) return read;
  const { webhookId, name, url } = input;
  const data = { name, url, events: [...new Set(input.events)] };
  return change(actor, webhookId, 'webhook.edited', () => ({ data, after: audited(input), value: null }));
}

/** A new secret, shown this once; for a day the former one signs as well. */
export function rotateWebhook(
  actor: Actor,
  { webhookId }: RotateWebhookInput,
): Promise<Outcome<WebhookSecret>> {
  return change(actor, webhookId, 'webhook.rotated', ({ name, rotation }) => ({
    data: { rotation: rotation + 1, rotatedAt: now() },
    after: { name, rotation: rotation + 1 },
    value: { name, secret: webhookSecret(webhookId, rotation + 1) },
  }));
}

/** Stops telling a receiver, or begins again; what happened in between it is not told. */
export function setWebhookEnabled(actor: Actor, input: SetWebhookEnabledInput): Promise<Outcome> {
  const { webhookId, enabled } = input;
  return change(actor, webhookId, enabled ? 'webhook.enabled' : 'webhook.disabled', ({ name }) => ({
    data: { disabledAt: enabled ? null : now(), failingSince: null },
    after: { name },
    value: null,
  }));
}

/** 重发: sends the same bytes once more, now, with all tries before it. */
export function redeliver(actor: Actor, { deliveryId }: RedeliverInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'webhook.manage')) return NOT_YOURS;
    const delivery = await tx.webhookDelivery.findUnique({
      where: { id: deliveryId },
      select: { event: true, webhookId: true, webhook: { select: { disabledAt: true } } },
    });
    if (!delivery) return notFound('推送记录');
    if (delivery.webhook.disabledAt !== null) return refused('这个接收地址已停用，请先启用。');
    const data = { dueAt: now(), tries: 0, takenAt: null };
    await tx.webhookDelivery.update({ where: { id: deliveryId }, data, select: { id: true } });
    const { event, webhookId } = delivery;
    await recordAudit(tx, actor, {
      deed: 'webhook.redelivered',
      noun: 'webhook',
      nounId: webhookId,
      after: { event, deliveryId },
    });
    return done(null);
  });
}
