import { describe, expect, it, vi } from 'vitest';
import { person } from '../../prisma/seed/cast';
import { SESSION_COOKIE } from '../auth/session-cookie';
import { createKey, revokeKey } from '../db/api-key';
import { db } from '../db/client';
import { as } from '../db/testing-actor';
import { value } from '../db/testing-deeds';
import { LIMITS } from '../domain/limits';
import { ask, keyOf } from './testing-ask';

const TERMS = { name: '统计平台', unitCode: null, scopes: ['leads:read' as const], days: 30 };
const DAY_MS = 86_400_000;

async function statusOf(token: string | null, more: Record<string, string> = {}): Promise<number> {
  return (await ask('/leads?limit=1', { token, headers: more })).status;
}

describe('a key', () => {
  it('is kept as a hash alone, and its use is noted', async () => {
    const { id, token } = value(await createKey(await as('王芳'), TERMS));
    expect(await statusOf(token)).toBe(200);
    const row = await db.apiKey.findUniqueOrThrow({ where: { id } });
    expect(row.secretHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token.split('_').at(-1));
    expect(row).toMatchObject({ lastUsedFrom: '10.0.0.7', lastUsedAt: expect.any(Date) });
    const audit = await db.auditEntry.findMany({ where: { nounId: id } });
    expect(JSON.stringify(audit.map(({ after }) => after))).not.toContain(token.slice(-20));
  });

  it('revoked, over, forged or of somebody disabled is answered like none', async () => {
    const actor = await as('王芳');
    const revoked = value(await createKey(actor, TERMS));
    expect(await statusOf(revoked.token)).toBe(200);
    expect(await revokeKey(await as('陈刚'), { keyId: revoked.id })).toMatchObject({ kind: 'notFound' });
    expect(await statusOf(revoked.token)).toBe(200);
    value(await revokeKey(actor, { keyId: revoked.id }));
    expect(await statusOf(revoked.token)).toBe(401);
    const { token } = value(await createKey(actor, TERMS));
    expect(await statusOf(`${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toBe(401);
    expect(await statusOf('zjd_')).toBe(401);
    const start = Date.now();
    vi.setSystemTime(start + 32 * DAY_MS);
    expect(await statusOf(token)).toBe(401);
    vi.setSystemTime(start);
    expect(await statusOf(token)).toBe(200);
    const where = { id: person('王芳').id };
    await db.staff.update({ where, data: { disabledAt: new Date() } });
    expect(await statusOf(token)).toBe(401);
    await db.staff.update({ where, data: { disabledAt: null } });
    expect(await statusOf(token)).toBe(200);
  });

  it('is asked for in the header: a cookie opens nothing', async () => {
    const { mintSession } = await import('../db/session');
    const session = await mintSession(person('王芳').id, { address: '10.0.0.1', agent: '' });
    const cookie = `${SESSION_COOKIE.name}=${session}`;
    expect(await statusOf(null, { cookie })).toBe(401);
  });

  it('does what its scopes say and no more, and the try is kept', async () => {
    const { id, token } = value(await createKey(await as('王芳'), TERMS));
    const before = await db.lead.count();
    const answer = await ask('/leads', { method: 'POST', token, body: { title: '越权登记' } });
    expect(answer.json).toMatchObject({ status: 403, code: 'insufficientScope' });
    expect(answer.headers.get('www-authenticate')).toContain('scope="leads:write"');
    expect(await db.lead.count()).toBe(before);
    const tries = await db.auditEntry.findMany({ where: { deed: 'api.createLead', outcome: 'notAllowed' } });
    expect(tries.some(({ address }) => address?.includes(id))).toBe(true);
  });

  it('stands in the audit beside what is done with it', async () => {
    const token = await keyOf('王芳');
    const body = {
      investorName: '审计测试有限公司',
      title: '审计测试项目',
      industryKey: 'high-end-equipment',
      origin: 'external',
      source: 'visit',
    };
    const made = await ask('/leads', { method: 'POST', token, body });
    const row = await db.auditEntry.findFirstOrThrow({ where: { nounId: String(made.json.id) } });
    const hex = token.split('_')[1] ?? '';
    expect(row.deed).toBe('lead.recorded');
    expect(row.address?.replaceAll('-', '')).toContain(hex);
  });
});

describe('a key of a unit', () => {
  it('is for those who answer for the unit', async () => {
    await expect(keyOf('王芳', { unitCode: '330681104' })).rejects.toThrow('招商主任');
    await expect(keyOf('李明', { unitCode: '330681005' })).rejects.toThrow('所管理的单位');
    expect(await keyOf('李明', { unitCode: '330681104' })).toMatch(/^zjd_/);
    expect(await keyOf('吴静', { unitCode: '330681005' })).toMatch(/^zjd_/);
  });

  it.each(['李明', '吴静'])('of %s reaches the leads of the unit and no other', async name => {
    const token = await keyOf(name, { unitCode: '330681104' });
    // Theirs by another way, which the key must not have.
    const foreign = await db.lead.findFirstOrThrow({ where: { responsibleUnitCode: '330681005' } });
    await db.lead.update({ where: { id: foreign.id }, data: { officerId: person(name).id } });
    const page = (await ask('/leads?limit=200', { token })).json as { items: { id: string }[] };
    const units = await db.lead.groupBy({
      by: ['responsibleUnitCode'],
      where: { id: { in: page.items.map(({ id }) => id) } },
    });
    expect(units.map(row => row.responsibleUnitCode)).toEqual(['330681104']);
    expect((await ask(`/leads/${foreign.id}`, { token })).status).toBe(404);
    expect((await ask(`/leads/${foreign.id}`, { token: await keyOf(name) })).status).toBe(200);
    const report = await ask('/reports/monthly?month=2026-06&scope=all', { token });
    expect([403, 404, 422]).toContain(report.status);
    expect((await ask('/reports/monthly?month=2026-06&scope=unit:330681104', { token })).status).toBe(200);
  });

  it('ends when its maker no longer answers for the unit', async () => {
    const token = await keyOf('周敏', { unitCode: '330681005' });
    expect(await statusOf(token)).toBe(200);
    const where = { staffId: person('周敏').id };
    await db.post.updateMany({ where, data: { role: 'officer' } });
    expect(await statusOf(token)).toBe(401);
  });
});

describe('a key that asks too often', () => {
  it('is told how much is left, and then when to come back', async () => {
    const token = await keyOf('王芳');
    const first = await ask('/key', { token });
    expect(first.headers.get('ratelimit')).toBe(`"key";r=${LIMITS.api.points - 1};t=60`);
    await db.rateLimit.updateMany({
      where: { key: { startsWith: 'api:' } },
      data: { points: LIMITS.api.points },
    });
    const last = await ask('/key', { token });
    expect(last.json).toMatchObject({ status: 429, code: 'limited' });
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
