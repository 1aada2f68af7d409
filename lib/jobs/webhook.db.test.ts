import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '../db/client';
import { editField } from '../db/lead-edit';
import { as, leadOf } from '../db/testing-actor';
import { value } from '../db/testing-deeds';
import { addWebhook, redeliver, rotateWebhook, setWebhookEnabled } from '../db/webhook';
import { fanOutEvents } from '../db/webhook-event';
import { listDeliveries } from '../db/webhook-list';
import { EVENT_KEYS, FAILING_MS, RETRY_MS } from '../domain/webhook';
import { type HookAnswer, startHookReceiver } from './testing-hook-receiver';
import { startWorker } from './testing-worker';
import { deliverDue } from './webhook-delivery';
import { sendDelivery } from './webhook-send';

const answer: HookAnswer = { status: 200 };
const receiver = await startHookReceiver(answer);
const start = Date.now();
let secret = '';

const hook = () => db.webhook.findFirstOrThrow();
const delivery = () => db.webhookDelivery.findFirstOrThrow({ orderBy: { createdAt: 'desc' } });

/** A change of a lead, as somebody makes it on the page. */
async function editOnce(text: string, field = 'problem'): Promise<void> {
  const { id, version } = await leadOf('织岚袜业');
  value(await editField(await as('吴静'), { leadId: id, version, field, value: text, before: '—' }));
}

async function happen(text = '缺少用地'): Promise<void> {
  await editOnce(text);
  await fanOutEvents();
}

beforeEach(async () => {
  vi.stubEnv('WEBHOOK_ALLOWED_HOSTS', `127.0.0.1:${receiver.port}`);
  vi.stubEnv('NEXTAUTH_SECRET', 'q8Zf0vT1xW5mK3sN7bR2yH6dL9cJ4gPa');
  const terms = { name: '统计平台', url: receiver.url, events: [...EVENT_KEYS] };
  secret = value(await addWebhook(await as('吴静'), terms)).secret;
});

afterEach(async () => {
  await db.webhookEvent.deleteMany();
  await db.webhook.deleteMany();
  receiver.got.length = 0;
  for (const key of Object.keys(answer)) delete answer[key as keyof HookAnswer];
  Object.assign(answer, { status: 200 });
  vi.setSystemTime(start);
  vi.unstubAllEnvs();
});

afterAll(() => receiver.stop());

describe('an event', () => {
  it('is told signed, with ids and a link and nothing of the matter', async () => {
    await happen();
    await deliverDue();
    const [heard] = receiver.got;
    const lead = await db.lead.findFirstOrThrow({
      where: { id: (await leadOf('织岚袜业')).id },
      include: { investor: true },
    });
    expect(JSON.parse(heard?.body ?? '')).toEqual({
      id: expect.any(String),
      event: 'lead.updated',
      at: expect.any(String),
      lead: { id: lead.id, code: lead.code, version: lead.version },
      link: expect.stringContaining(`/leads/${lead.id}`),
    });
    for (const told of [lead.title, lead.investor.name, '缺少用地']) expect(heard?.body).not.toContain(told);
    const [, time, mark] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(heard?.headers['desk-signature'])) ?? [];
    expect(createHmac('sha256', secret).update(`${time}.${heard?.body}`).digest('hex')).toBe(mark);
    expect(await delivery()).toMatchObject({ status: 200, tries: 1, dueAt: null, answer: 'taken' });
  });

  it('of our own terms is told nobody, nor one that was taken back', async () => {
    await editOnce('每亩十八万', 'bottomLine');
    const { id, version } = await leadOf('织岚袜业');
    const refused = { leadId: id, version: version + 7, field: 'problem', value: 'x', before: 'y' };
    expect((await editField(await as('吴静'), refused)).ok).toBe(false);
    await fanOutEvents();
    expect(await db.webhookDelivery.count()).toBe(0);
  });

  it('is not told once whoever named the receiver has lost the right', async () => {
    const { createdById } = await hook();
    await db.post.updateMany({ where: { staffId: createdById }, data: { role: 'reportViewer' } });
    const { id, version } = await leadOf('织岚袜业');
    const change = { leadId: id, version, field: 'problem', value: '缺少用电', before: '—' };
    value(await editField(await as('陈刚'), change));
    await fanOutEvents();
    expect(await db.webhookDelivery.count()).toBe(0);
    await db.post.updateMany({ where: { staffId: createdById }, data: { role: 'office' } });
  });
});

describe('a delivery', () => {
  it('that is not taken is tried again after 1 min, 5 min, 30 min, 2 h and 6 h, then parked with a notice', async () => {
    answer.status = 500;
    await happen();
    let at = start;
    for (const wait of RETRY_MS) {
      expect(await deliverDue()).toBe(1);
      const { dueAt } = await delivery();
      expect((dueAt?.getTime() ?? 0) - at).toBeGreaterThanOrEqual(wait);
      vi.setSystemTime(at + wait - 1_000);
      expect(await deliverDue()).toBe(0);
      at += wait + 5_000;
      vi.setSystemTime(at);
    }
    expect(await deliverDue()).toBe(1);
    expect(await delivery()).toMatchObject({ tries: 6, dueAt: null, takenAt: null, status: 500 });
    const { createdById } = await hook();
    const notices = await db.notice.findMany({
      where: { staffId: createdById, key: { startsWith: 'webhook.parked' } },
    });
    expect(notices).toHaveLength(1);
    answer.status = 200;
    value(await redeliver(await as('吴静'), { deliveryId: (await delivery()).id }));
    await deliverDue();
    expect(await delivery()).toMatchObject({ status: 200, takenAt: expect.any(Date) });
    const bodies = new Set(receiver.got.map(({ body }) => body));
    expect(bodies.size).toBe(1);
  });

  it('follows no redirect, waits five seconds and reads no more than it must', async () => {
    Object.assign(answer, { status: 302, headers: { Location: `${receiver.url}/elsewhere` } });
    await happen();
    await deliverDue();
    expect(receiver.got.map(({ path }) => path)).toEqual(['/hook']);
    expect(await delivery()).toMatchObject({ status: 302, takenAt: null });
    Object.assign(answer, { status: 200, headers: {}, body: '长'.repeat(500_000) });
    await db.webhookDelivery.updateMany({ data: { dueAt: new Date(start) } });
    await deliverDue();
    expect((await delivery()).answer).toHaveLength(500);
    Object.assign(answer, { hangs: true });
    await db.webhookDelivery.updateMany({ data: { dueAt: new Date(start), takenAt: null } });
    await deliverDue();
    const late = await delivery();
    expect(late).toMatchObject({ status: null, answer: '5 秒内没有答复' });
    expect(late.tookMs).toBeLessThan(7_000);
  });

  it('goes to no inner address, whatever the name says by then', async () => {
    const due = {
      ...{ id: 'x', event: 'lead.updated', body: '{}', tries: 1, secrets: [secret], webhookId: 'y' },
      url: 'https://rebind.example.com/hook',
    };
    const inside = async () => [{ address: '127.0.0.1', family: 4 }];
    expect(await sendDelivery(due, inside)).toMatchObject({
      isTaken: false,
      answer: expect.stringContaining('内部'),
    });
    expect(receiver.got).toEqual([]);
  });

  it('after days without one taken is the last: the receiver is disabled, and its owner told', async () => {
    answer.status = 503;
    await happen();
    await deliverDue();
    vi.setSystemTime(start + FAILING_MS + 1_000);
    await deliverDue();
    const { disabledAt, id, createdById } = await hook();
    expect(disabledAt).not.toBeNull();
    const where = { staffId: createdById, key: { startsWith: `webhook.disabled:${id}` } };
    expect(await db.notice.count({ where })).toBe(1);
    expect(await db.auditEntry.findFirst({ where: { deed: 'webhook.disabled', nounId: id } })).toMatchObject({
      who: '系统',
    });
    const before = await db.webhookEvent.count();
    await editOnce('缺少资金');
    expect(await db.webhookEvent.count()).toBe(before);
  });

  it('is signed with both secrets for a day after a rotation', async () => {
    const { secret: fresh } = value(await rotateWebhook(await as('吴静'), { webhookId: (await hook()).id }));
    expect(fresh).not.toBe(secret);
    await happen();
    await deliverDue();
    const heard = receiver.got[0];
    const signature = String(heard?.headers['desk-signature']);
    const time = /t=(\d+)/.exec(signature)?.[1];
    for (const one of [fresh, secret])
      expect(signature).toContain(createHmac('sha256', one).update(`${time}.${heard?.body}`).digest('hex'));
  });

  it('survives a kill of the worker in the middle: it is sent again, the same bytes under the same id', async () => {
    answer.hangs = true;
    const settings = {
      WEBHOOK_ALLOWED_HOSTS: `127.0.0.1:${receiver.port}`,
      NEXTAUTH_SECRET: 'q8Zf0vT1xW5mK3sN7bR2yH6dL9cJ4gPa',
    };
    await editOnce('缺少厂房');
    // The worker is a process of its own, with the true clock.
    await db.webhookEvent.updateMany({ data: { at: new Date(start) } });
    const first = startWorker(settings);
    await expect.poll(() => receiver.got.length, { timeout: 45_000, interval: 50 }).toBe(1);
    await first.end('SIGKILL');
    delete answer.hangs;
    const second = startWorker(settings);
    await expect
      .poll(async () => (await delivery()).takenAt !== null, { timeout: 45_000, interval: 200 })
      .toBe(true);
    await second.end('SIGTERM');
    expect(receiver.got.length).toBeGreaterThanOrEqual(2);
    expect(new Set(receiver.got.map(({ headers }) => headers['desk-delivery'])).size).toBe(1);
    expect(new Set(receiver.got.map(({ body }) => body)).size).toBe(1);
  }, 120_000);
});

describe('a receiver', () => {
  it('is the office’s to manage and to look at', async () => {
    const terms = { name: '越权', url: receiver.url, events: ['lead.created' as const] };
    const before = await db.webhook.count();
    for (const name of ['王芳', '李明', '郑涛', '许强']) {
      expect(await addWebhook(await as(name), terms)).toMatchObject({ kind: 'notAllowed' });
      expect(
        await setWebhookEnabled(await as(name), { webhookId: (await hook()).id, enabled: false }),
      ).toMatchObject({
        kind: 'notAllowed',
      });
      expect(await listDeliveries(await as(name), (await hook()).id)).toEqual([]);
    }
    expect(await db.webhook.count()).toBe(before);
    expect((await hook()).disabledAt).toBeNull();
  });

  it('inside the own network is refused when it is named', async () => {
    const terms = { name: '内网', url: 'https://169.254.169.254/latest', events: ['lead.created' as const] };
    expect(await addWebhook(await as('吴静'), terms)).toMatchObject({
      kind: 'invalid',
      fields: { url: expect.any(String) },
    });
  });
});
