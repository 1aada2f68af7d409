import { once } from 'node:events';
import { createServer, get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, it } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { db } from '../db/client';
import { isListening } from '../db/listen';
import { emptyOutbox } from '../db/outbox';
import { mintSession } from '../db/session';
import { leadOf } from '../db/testing-actor';
import { countStreams, openStream } from './stream';

const leaving: AbortController[] = [];

/** A stream of somebody, and what it has said so far. */
async function listenAs(
  name: string,
  readsLeads: boolean,
): Promise<{ said: () => string; leave: () => void }> {
  const token = await mintSession(person(name).id, { address: '10.0.0.7', agent: 'test' });
  const controller = new AbortController();
  leaving.push(controller);
  const answer = openStream({ staffId: person(name).id, token, readsLeads }, controller.signal);
  if (!answer?.body) throw new Error('Refused.');
  let text = '';
  void (async () => {
    for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>)
      text += Buffer.from(chunk).toString('utf8');
  })();
  return { said: () => text, leave: () => controller.abort() };
}

const eventually = (what: () => unknown, timeout = 5_000) => expect.poll(what, { timeout, interval: 20 });

/** Listening connections to this database, as the server sees them. */
async function countConnections(): Promise<number> {
  const [row] = await db.$queryRaw<
    { count: number }[]
  >`SELECT count(*)::integer AS count FROM pg_stat_activity
    WHERE datname = current_database() AND query = 'LISTEN desk'`;
  return row?.count ?? -1;
}

const touchLead = async (): Promise<void> => {
  const { id } = await leadOf('织岚袜业');
  await db.lead.update({ where: { id }, data: { updatedAt: new Date() } });
};

afterEach(async () => {
  for (const controller of leaving.splice(0)) controller.abort();
  await eventually(isListening).toBe(false);
});

describe('what the worker tells', () => {
  it('reaches the readers of leads without a word about which, and of a notice its reader alone', async () => {
    const [officer, other, administrator] = [
      await listenAs('王芳', true),
      await listenAs('李明', true),
      await listenAs('许强', false),
    ];
    await eventually(isListening).toBe(true);
    await eventually(countConnections).toBe(1);
    await emptyOutbox();
    await touchLead();
    expect(await emptyOutbox()).toBeGreaterThan(0);
    await eventually(() => officer.said()).toContain('event: leads.changed\ndata: {}\n\n');
    await eventually(() => other.said()).toContain('leads.changed');

    const staffId = person('王芳').id;
    const before = await db.notice.count({ where: { staffId, readAt: null } });
    await db.notice.create({ data: { staffId, at: new Date(), text: '测试', href: '/' } });
    await emptyOutbox();
    await eventually(() => officer.said()).toContain(
      `event: notices.changed\ndata: {"unread":${before + 1}}\n\n`,
    );
    expect(other.said()).not.toContain('notices.changed');
    expect(administrator.said()).not.toContain('changed');
    expect(await db.outbox.count()).toBe(0);
  });

  it('goes on when the listening connection is cut, and then everybody asks once more', async () => {
    const officer = await listenAs('王芳', true);
    await eventually(isListening).toBe(true);
    await db.$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND query = 'LISTEN desk'`;
    await eventually(() => officer.said()).toContain('leads.changed');
    await eventually(countConnections).toBe(1);
    const before = officer.said().length;
    await touchLead();
    await emptyOutbox();
    await eventually(() => officer.said().slice(before)).toContain('leads.changed');
  });

  it('leaves it in the outbox while nobody could be told, as when the worker dies in the middle', async () => {
    await emptyOutbox();
    await touchLead();
    const waiting = await db.outbox.count();
    await expect(
      db.$transaction(async tx => {
        await tx.$queryRaw`DELETE FROM outbox RETURNING id`;
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    expect(await db.outbox.count()).toBe(waiting);
    expect(await emptyOutbox()).toBe(waiting);
  });
});

describe('two hundred streams that came and went', () => {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  const timers = () => process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length;
  let round = 0;

  /** Our route as a server serves it: the request's end is the signal. */
  const server = createServer((request, response) => {
    const controller = new AbortController();
    response.once('close', () => controller.abort());
    round += 1;
    const of = { staffId: `person ${round}`, token: `token ${round}`, readsLeads: true };
    const answer = openStream(of, controller.signal);
    response.writeHead(answer?.status ?? 429, Object.fromEntries(answer?.headers ?? []));
    if (answer?.body)
      Readable.fromWeb(answer.body as never)
        .on('error', () => {})
        .pipe(response);
    request.resume();
  });

  async function comeAndGo(port: number): Promise<void> {
    const [message] = (await once(get({ port, host: '127.0.0.1', agent: false }), 'response')) as [
      IncomingMessage,
    ];
    message.on('error', () => {});
    await once(message, 'data');
    message.socket.destroy();
    const controller = new AbortController();
    const of = { staffId: `person ${round}`, token: 't', readsLeads: true };
    openStream(of, controller.signal);
    controller.abort();
    await openStream(of, new AbortController().signal)?.body?.cancel();
  }

  it('leave no stream, no timer, no listener, no connection and no memory behind', async () => {
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const listeners = () => process.eventNames().map(name => [name, process.listenerCount(name)]);
    const gone = async () => {
      await eventually(countStreams).toBe(0);
      await eventually(isListening).toBe(false);
    };
    for (let warm = 0; warm < 30; warm += 1) await comeAndGo(port);
    await gone();
    collect();
    const before = { timers: timers(), listeners: listeners(), heap: process.memoryUsage().heapUsed };
    for (let times = 0; times < 200; times += 1) await comeAndGo(port);
    await gone();
    await eventually(countConnections).toBe(0);
    collect();
    expect(timers()).toBeLessThanOrEqual(before.timers);
    expect(listeners()).toEqual(before.listeners);
    // 600 streams that stayed would be far more.
    expect(process.memoryUsage().heapUsed - before.heap).toBeLessThan(4_000_000);
    server.close();
  });
});
