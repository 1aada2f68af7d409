import { describe, expect, it } from 'vitest';
import { db } from '../db/client';
import { editField } from '../db/lead-edit';
import { as, leadOf } from '../db/testing-actor';
import { value } from '../db/testing-deeds';
import { ask, keyOf } from './testing-ask';

const BODY = {
  investorName: '浙江测试机械有限公司',
  title: '数控机床项目',
  industryKey: 'high-end-equipment',
  origin: 'external',
  source: 'visit',
};

describe('a version', () => {
  it('is asked for, and one that is over changes nothing', async () => {
    const token = await keyOf('王芳');
    const { json } = await ask('/leads', { method: 'POST', token, body: BODY });
    const address = `/leads/${json.id}`;
    const edit = { method: 'PATCH', token, body: { field: 'content', value: '五轴' } };
    const missing = await ask(address, edit);
    expect(missing.json).toMatchObject({ status: 428, code: 'versionMissing' });
    const read = await ask(address, { token });
    const etag = read.headers.get('etag') ?? '';
    const known = await ask(address, { token, headers: { 'If-None-Match': etag } });
    expect([known.status, known.text]).toEqual([304, '']);
    const id = String(json.id);
    // Another field, by somebody else: the page would let both through, If-Match does not.
    value(
      await editField(await as('王芳'), {
        leadId: id,
        version: 1,
        field: 'problem',
        value: '用地',
        before: '—',
      }),
    );
    const stale = await ask(address, { ...edit, headers: { 'If-Match': etag } });
    expect(stale.json).toMatchObject({ status: 412, detail: '读取之后有人改过，请重新读取再改。' });
    expect((await db.lead.findUniqueOrThrow({ where: { id } })).content).toBeNull();
    expect((await ask(address, { token, headers: { 'If-None-Match': etag } })).status).toBe(200);
    const edited = await ask(address, { ...edit, headers: { 'If-Match': '"2"' } });
    expect([edited.status, edited.json]).toEqual([200, { version: 3 }]);
  });
});

describe('a write sent again', () => {
  it('is answered byte for byte the same, for a refusal as well, and done once', async () => {
    const token = await keyOf('王芳');
    const { id } = await leadOf('恒锴阀门');
    const sent = {
      method: 'POST',
      token,
      body: { kind: 'call', text: '电话沟通用地' },
      headers: { 'Idempotency-Key': 'a-call-of-today' },
    };
    const [first, again] = [
      await ask(`/leads/${id}/activities`, sent),
      await ask(`/leads/${id}/activities`, sent),
    ];
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
    expect(await db.activity.count({ where: { leadId: id, text: sent.body.text } })).toBe(1);
    const wrong = {
      ...sent,
      headers: { 'Idempotency-Key': 'wrong-of-today' },
      body: { ...sent.body, happenedOn: '某天' },
    };
    const refused = await ask(`/leads/${id}/activities`, wrong);
    expect(refused.status).toBe(400);
    expect((await ask(`/leads/${id}/activities`, wrong)).text).toBe(refused.text);
    const elsewhere = await ask(`/leads/${(await leadOf('织岚袜业')).id}/activities`, sent);
    expect(elsewhere.json).toMatchObject({ status: 422, code: 'keyReused' });
  });

  it('under the same word by another key is a write of its own', async () => {
    const sent = { method: 'POST', body: BODY, headers: { 'Idempotency-Key': 'the-same-word' } };
    const mine = await ask('/leads', { ...sent, token: await keyOf('王芳') });
    const theirs = await ask('/leads', { ...sent, token: await keyOf('陈刚') });
    expect(mine.json.id).not.toBe(theirs.json.id);
  });
});

describe('a request that is none', () => {
  it.each([
    ['text/plain', JSON.stringify(BODY), 415],
    ['application/json', '{"title":', 400],
    ['application/json', 'null', 400],
    ['application/json', '[]', 400],
    ['application/json', `"${'x'.repeat(1_100_000)}"`, 413],
  ])('%s %.12s is answered %#', async (type, body, status) => {
    const answer = await ask('/leads', {
      method: 'POST',
      token: await keyOf('王芳'),
      body,
      headers: { 'Content-Type': type },
    });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('is told by field what is missing and what is of another type', async () => {
    const token = await keyOf('王芳');
    const body = { ...BODY, investorName: undefined, title: 7 };
    const { json } = await ask('/leads', { method: 'POST', token, body });
    expect(json).toMatchObject({
      status: 400,
      detail: 'investorName：缺少这一项；另有 1 项，见 fields',
      fields: { investorName: '缺少这一项', title: '类型应是 string' },
    });
  });

  it('has the methods of the address and no other, and no cross-site leave', async () => {
    const token = await keyOf('王芳');
    const answer = await ask('/leads', { method: 'DELETE', token });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
    expect((await ask('/nowhere', { token })).json).toMatchObject({ status: 404 });
    const list = await ask('/leads?limit=1', { token, headers: { Origin: 'https://example.com' } });
    expect([...list.headers.keys()].filter(name => name.startsWith('access-control'))).toEqual([]);
  });

  it.each(['limit=0', 'limit=201', 'limit=1e9', 'cursor=nonsense', 'cursor=%00', 'updatedSince=yesterday'])(
    '%s is told so',
    async query => {
      expect((await ask(`/leads?${query}`, { token: await keyOf('王芳') })).status).toBe(400);
    },
  );
});

describe('a walk', () => {
  it('leaves nothing out while leads change under it', async () => {
    const token = await keyOf('吴静');
    const expected = new Set((await db.lead.findMany({ select: { id: true } })).map(({ id }) => id));
    const seen = new Set<string>();
    let cursor = '';
    for (let page = 0; ; page += 1) {
      const { json } = await ask(`/leads?limit=20${cursor}`, { token });
      const items = json.items as { id: string }[];
      for (const { id } of items) seen.add(id);
      if (page < 3) {
        const [one] = items;
        await db.lead.update({ where: { id: one?.id ?? '' }, data: { updatedAt: new Date() } });
      }
      if (json.next === null) break;
      cursor = `&cursor=${json.next}`;
    }
    expect([...expected].filter(id => !seen.has(id))).toEqual([]);
  });

  it('answers what the filter of the ledger asks, and since when', async () => {
    const token = await keyOf('吴静');
    const { json } = await ask('/leads?limit=200&stage=negotiating', { token });
    const items = json.items as { stage: string }[];
    expect(new Set(items.map(({ stage }) => stage))).toEqual(new Set(['negotiating']));
    expect(json.filter).toContain('negotiating');
    const none = await ask('/leads?updatedSince=2099-01-01T00:00:00Z', { token });
    expect(none.json.items).toEqual([]);
  });
});
