import { describe, expect, it } from 'vitest';
import { db } from '../db/client';
import { ask, keyOf } from './testing-ask';

const BODY = {
  investorName: '浙江测试机械有限公司',
  title: '数控机床项目',
  industryKey: 'high-end-equipment',
  origin: 'external',
  source: 'visit',
};

describe('the interface', () => {
  it('asks for a key', async () => {
    const answer = await ask('/leads');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    expect(answer.json).toMatchObject({ code: 'unauthenticated', status: 401 });
  });

  it('lists, shows, creates and edits', async () => {
    const token = await keyOf('王芳');
    const list = await ask('/leads?limit=3', { token });
    expect(list.text).toContain('items');
    expect(list.status).toBe(200);
    const made = await ask('/leads', { method: 'POST', token, body: BODY });
    expect([made.text, made.status]).toEqual([expect.stringContaining('ZJ'), 201]);
    const one = await ask(`/leads/${made.json.id}`, { token });
    expect([one.text, one.status]).toEqual([expect.stringContaining('数控'), 200]);
    const edited = await ask(`/leads/${made.json.id}`, {
      method: 'PATCH',
      token,
      body: { field: 'content', value: '五轴' },
      headers: { 'If-Match': one.headers.get('etag') ?? '' },
    });
    expect([edited.text, edited.status]).toEqual(['{"version":2}', 200]);
    const investor = await ask(`/investors/${one.json.investorId}`, { token });
    expect([investor.text, investor.status]).toEqual([expect.stringContaining('浙江'), 200]);
    expect((await ask('/investors?limit=2', { token })).status).toBe(200);
    expect((await ask('/key', { token })).status).toBe(200);
    const report = await ask('/reports/monthly?month=2026-06&scope=all', { token: await keyOf('吴静') });
    expect([report.text, report.status]).toEqual([expect.stringContaining('全市'), 200]);
    const doc = await ask('/openapi.json');
    expect(doc.json).toMatchObject({ openapi: '3.1.1' });
  });

  it('makes fifty of one at once into one', async () => {
    const token = await keyOf('王芳');
    const headers = { 'Idempotency-Key': 'fifty-at-once' };
    const before = await db.lead.count();
    const all = await Promise.all(
      Array.from({ length: 50 }, () => ask('/leads', { method: 'POST', token, body: BODY, headers })),
    );
    expect(new Set(all.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(all[0]?.status).toBe(201);
    expect(await db.lead.count()).toBe(before + 1);
    const other = await ask('/leads', {
      method: 'POST',
      token,
      body: { ...BODY, title: '别的项目' },
      headers,
    });
    expect(other.json).toMatchObject({ status: 422, code: 'keyReused' });
  });
});
