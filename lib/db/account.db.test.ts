import { describe, expect, it } from 'vitest';
import { endOtherSessions, listOwnSessions, setOwnPassword } from './account';
import { findSession, mintSession } from './session';
import { findCredentials } from './sign-in';
import { as } from './testing-actor';
import { audited } from './testing-office';

const desk = { address: '10.0.0.7', agent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/120 Edg/120' };
const phone = { address: '10.0.0.8', agent: 'Mozilla/5.0 (Linux; Android 14) Chrome/120' };

const holds = async (token: string): Promise<boolean> => (await findSession(token)) !== null;

describe('one’s own sessions', () => {
  it('are listed by device, this one first, and nobody else’s among them', async () => {
    const actor = await as('王芳');
    const here = await mintSession(actor.staffId, desk);
    await mintSession(actor.staffId, phone);
    await mintSession((await as('李明')).staffId, phone);
    const sessions = await listOwnSessions(actor, here);
    expect(sessions.map(({ device, address, isCurrent }) => ({ device, address, isCurrent }))).toEqual([
      { device: 'Windows · Edge', address: '10.0.0.7', isCurrent: true },
      { device: '安卓 · Chrome', address: '10.0.0.8', isCurrent: false },
    ]);
  });

  it('end everywhere but here, and nobody else’s end', async () => {
    const actor = await as('陈刚');
    const here = await mintSession(actor.staffId, desk);
    const there = await mintSession(actor.staffId, phone);
    const colleague = await mintSession((await as('李明')).staffId, phone);
    expect(await audited(() => endOtherSessions(actor, here))).toEqual(['session.othersEnded']);
    expect(await Promise.all([here, there, colleague].map(holds))).toEqual([true, false, true]);
  });

  it('end elsewhere with a new password, while this one goes on', async () => {
    const actor = await as('周敏');
    const here = await mintSession(actor.staffId, desk);
    const there = await mintSession(actor.staffId, phone);
    expect(await audited(() => setOwnPassword(actor, 'new hash', here))).toEqual(['password.changed']);
    expect((await findCredentials('zhoumin'))?.passwordHash).toBe('new hash');
    expect(await Promise.all([here, there].map(holds))).toEqual([true, false]);
    expect(await listOwnSessions(actor, here)).toHaveLength(1);
  });

  it('cannot be kept by somebody else’s token', async () => {
    const actor = await as('赵磊');
    const mine = await mintSession(actor.staffId, desk);
    const colleague = await mintSession((await as('李明')).staffId, phone);
    await setOwnPassword(actor, 'new hash', colleague);
    expect(await Promise.all([mine, colleague].map(holds))).toEqual([false, true]);
  });
});
