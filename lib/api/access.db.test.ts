import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '../db/client';
import { as } from '../db/testing-actor';
import type { RoleKey } from '../domain/actor';
import { ASKED, expectedWord } from '../testing-access';
import { API_HANDLERS } from '../testing-api-doors';
import { doors } from '../testing-doors';
import { LEAD_DOORS, type LeadDoor } from '../testing-lead-doors';
import {
  dropSubjects,
  fingerprint,
  makeSubjects,
  type Query,
  RELATIONS,
  type Subject,
} from '../testing-subjects';
import { OPERATIONS } from './operations';
import { type Asked, ask, keyOf } from './testing-ask';

const client = new pg.Client({ connectionString: process.env.DATABASE_URL, options: '-c timezone=UTC' });
const query: Query = async (sql, values = []) => (await client.query(sql, values)).rows;
beforeAll(() => client.connect());
afterAll(() => client.end());

/** Whoever works on leads may have a key; everybody else has no way in. */
const WORKERS = API_HANDLERS['api.getLead'] as RoleKey[];

const IF_MATCH = { 'If-Match': '"999999"' };

/** Each operation on a lead, and the door of the pages whose expected answer it shares. */
const ON_A_LEAD: { name: string; as: LeadDoor['may'] | null; asked: (of: Subject) => [string, Asked] }[] = [
  { name: 'api.getLead', as: null, asked: of => [`/leads/${of.leadId}`, {}] },
  { name: 'api.listEntries', as: null, asked: of => [`/leads/${of.leadId}/entries`, {}] },
  { name: 'api.listActivities', as: null, asked: of => [`/leads/${of.leadId}/activities`, {}] },
  {
    name: 'api.editLead',
    as: LEAD_DOORS['lead.edit']?.may ?? null,
    asked: of => [
      `/leads/${of.leadId}`,
      { method: 'PATCH', headers: IF_MATCH, body: { field: 'content', value: '改动' } },
    ],
  },
  {
    name: 'api.advanceLead',
    as: LEAD_DOORS['lead.advance']?.may ?? null,
    asked: of => [
      `/leads/${of.leadId}/advance`,
      { method: 'POST', headers: IF_MATCH, body: { to: 'jointReview', happenedOn: '不是日期' } },
    ],
  },
  {
    name: 'api.logActivity',
    as: LEAD_DOORS['activity.log']?.may ?? null,
    asked: of => [
      `/leads/${of.leadId}/activities`,
      { method: 'POST', body: { kind: 'call', text: '记一笔', happenedOn: '不是日期' } },
    ],
  },
];

const word = (status: number): string =>
  status === 403 ? 'denied' : status === 404 ? 'hidden' : status < 500 ? 'through' : String(status);

describe('the list of operations', () => {
  it('is the list of routes', () => {
    const routes = doors.filter(door => door.kind === 'handler' && door.name.startsWith('api.'));
    expect(routes.map(door => door.name).sort()).toEqual(Object.keys(OPERATIONS).sort());
  });
});

describe.each(Object.entries(ASKED) as [RoleKey, string][])('%s (%s)', (role, name) => {
  if (!WORKERS.includes(role)) {
    it('cannot have a key', async () => {
      const before = await db.apiKey.count();
      await expect(keyOf(name)).rejects.toThrow('不能生成接口密钥');
      expect(await db.apiKey.count()).toBe(before);
    });
    return;
  }

  it('gets through the interface exactly as through the pages, and what is refused changes nothing', async () => {
    const subjects = await makeSubjects(query, name);
    const token = await keyOf(name);
    // That the key is in use is noted once a minute, and is no part of what a refused deed leaves.
    await ask('/key', { token });
    const before = await fingerprint(query);
    const wrong: Record<string, string> = {};
    for (const { name: operation, as: may, asked } of ON_A_LEAD) {
      for (const relation of RELATIONS) {
        const [address, how] = asked(subjects[relation]);
        const found = word((await ask(address, { ...how, token })).status);
        const seen = expectedWord(LEAD_DOORS['activity.log']?.may ?? {}, role, relation);
        const expected =
          may === null ? (seen === 'denied' ? 'through' : seen) : expectedWord(may, role, relation);
        if (found !== expected) wrong[`${operation} on ${relation}`] = `${found}, not ${expected}`;
      }
    }
    expect(wrong).toEqual({});
    expect(await fingerprint(query)).toBe(before);
    await dropSubjects(query, subjects);
  }, 120_000);

  it('lists only what the ledger lists', async () => {
    const actor = await as(name);
    const { listLeads } = await import('../db/lead-list');
    const { readFilter } = await import('../domain/lead-filter');
    const rows = await listLeads(actor, readFilter({}), { size: 10_000, offset: 0 });
    const token = await keyOf(name);
    const found: string[] = [];
    let cursor = '';
    do {
      const page = (await ask(`/leads?limit=200${cursor}`, { token })).json as {
        items: { id: string }[];
        next: string | null;
      };
      found.push(...page.items.map(({ id }) => id));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    expect(found.sort()).toEqual(rows.map(({ id }) => id).sort());
  });
});
