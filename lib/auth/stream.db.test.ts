import { afterEach, describe, expect, it, vi } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { db } from '../db/client';
import { hashToken, mintSession, revokeSession } from '../db/session';
import { countStreams, openStream } from './stream';

const from = { address: '10.0.0.7', agent: 'test' };
const controllers: AbortController[] = [];

/** A stream as the route opens it; `text` is all it said once it has ended. */
async function listen(name: string): Promise<{ token: string; abort: () => void; text: Promise<string> }> {
  const token = await mintSession(person(name).id, from);
  const controller = new AbortController();
  controllers.push(controller);
  const answer = openStream({ staffId: person(name).id, token, readsLeads: true }, controller.signal);
  if (!answer) throw new Error('Refused.');
  return { token, abort: () => controller.abort(), text: answer.text() };
}

/** How long until the stream has ended, in milliseconds. */
async function untilEnd(text: Promise<string>): Promise<{ said: string; ms: number }> {
  const startedAt = performance.now();
  return { said: await text, ms: performance.now() - startedAt };
}

afterEach(() => {
  for (const controller of controllers.splice(0)) controller.abort();
  vi.restoreAllMocks();
});

describe('the stream of an open page', () => {
  it.each([
    ['is signed out elsewhere', (token: string) => revokeSession(token)],
    [
      'is disabled',
      () => db.staff.update({ where: { id: person('陈刚').id }, data: { disabledAt: new Date(0) } }),
    ],
    [
      'has a new password',
      () => db.staff.update({ where: { id: person('陈刚').id }, data: { sessionEpoch: { increment: 1 } } }),
    ],
    [
      'is idle for too long',
      (token: string) =>
        db.session.update({ where: { tokenHash: hashToken(token) }, data: { lastSeenAt: new Date(0) } }),
    ],
    [
      'reaches the end of the session',
      (token: string) =>
        db.session.update({ where: { tokenHash: hashToken(token) }, data: { expiresAt: new Date(0) } }),
    ],
  ])('ends within five seconds when its person %s', async (_what, endIt) => {
    await db.staff.update({ where: { id: person('陈刚').id }, data: { disabledAt: null } });
    const [ended, other] = [await listen('陈刚'), await listen('王芳')];
    await endIt(ended.token);
    const { said, ms } = await untilEnd(ended.text);
    expect(said).toMatch(/event: session\.ended\ndata: \{\}\n\n$/);
    expect(ms).toBeLessThan(5000);
    expect(countStreams()).toBe(1);
    other.abort();
    expect(await other.text).not.toContain('session.ended');
  });

  it('asks once for all, and not at all when nobody listens', async () => {
    const asked = vi.spyOn(db, '$queryRaw');
    await Promise.all(['王芳', '李明', '周敏'].map(listen));
    await new Promise(resolve => setTimeout(resolve, 3500));
    expect(asked).toHaveBeenCalledTimes(1);
    for (const controller of controllers.splice(0)) controller.abort();
    await new Promise(resolve => setTimeout(resolve, 3500));
    expect(asked).toHaveBeenCalledTimes(1);
  });

  it('leaves nothing behind after two hundred came and went', async () => {
    const timers = () => process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length;
    const before = timers();
    const listeners = process.listenerCount('SIGTERM');
    for (let round = 0; round < 200; round += 1) {
      const controller = new AbortController();
      const answer = openStream(
        { staffId: `person ${round}`, token: `token ${round}`, readsLeads: true },
        controller.signal,
      );
      expect(countStreams()).toBe(1);
      if (round % 2 === 0) controller.abort();
      else await answer?.body?.cancel();
    }
    expect(countStreams()).toBe(0);
    expect(timers()).toBe(before);
    expect(process.listenerCount('SIGTERM')).toBe(listeners);
  });

  it('is one of five at most for a person, and not opened for a page that is gone', async () => {
    const streams = await Promise.all(Array.from({ length: 5 }, () => listen('周敏')));
    const sixth = () =>
      openStream({ staffId: person('周敏').id, token: 't', readsLeads: true }, new AbortController().signal);
    expect(sixth()).toBeNull();
    streams[0]?.abort();
    const again = sixth();
    expect(again).not.toBeNull();
    await again?.body?.cancel();
    expect(openStream({ staffId: 'x', token: 't', readsLeads: true }, AbortSignal.abort())).not.toBeNull();
    expect(countStreams()).toBe(4);
  });
});
