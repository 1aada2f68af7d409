import { readFileSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor, RoleKey } from '../domain/actor';
import type { Outcome } from '../domain/outcome';
import { ASKED, EVERYBODY, expectedWord } from '../testing-access';
import { doors } from '../testing-doors';
import { GENERAL_DOORS, LEAD_DOORS } from '../testing-expected';
import { type LeadDoor, VARIANTS } from '../testing-lead-doors';
import {
  dropSubjects,
  fingerprint,
  makeSubjects,
  type Query,
  RELATIONS,
  type RelationName,
  type Subjects,
} from '../testing-subjects';
import { as } from './testing-actor';

type Deed = (actor: Actor, input: Record<string, unknown>) => Promise<Outcome<unknown>>;

const actions = doors.filter(door => door.kind === 'action' && !door.isOpen);
const client = new pg.Client({ connectionString: process.env.DATABASE_URL, options: '-c timezone=UTC' });
const query: Query = async (sql, values = []) => (await client.query(sql, values)).rows;

/** The deed behind a door, found where the door's own file imports it from. Null where the file adds something of its own. */
async function deedOf(door: { name: string; file: string }): Promise<Deed | null> {
  const code = readFileSync(door.file, 'utf8');
  const called = new RegExp(`'${door.name.replace('.', '\\.')}',\\s*\\w+,\\s*(\\w+),?\\s*\\)`).exec(
    code,
  )?.[1];
  if (!called) return null;
  const imports = [...code.matchAll(/import \{([^}]*)\} from '@\/(lib\/db\/[\w-]+)'/g)];
  for (const [, names = '', module] of imports) {
    const pair = names.split(',').map(name => name.trim().split(' as '));
    const found = pair.find(([name, alias]) => (alias ?? name) === called);
    if (found?.[0]) return ((await import(`@/${module}`)) as Record<string, Deed>)[found[0]] ?? null;
  }
  return null;
}

const word = (outcome: Outcome<unknown>): 'through' | 'denied' | 'hidden' => {
  if (outcome.ok) return 'through';
  if (outcome.kind === 'notAllowed') return 'denied';
  return outcome.kind === 'notFound' ? 'hidden' : 'through';
};

beforeAll(() => client.connect());
afterAll(() => client.end());

describe('the list of doors', () => {
  it('has a row for each action that is there, and for no other', () => {
    const rows = [...Object.keys(LEAD_DOORS), ...Object.keys(GENERAL_DOORS)].sort();
    expect(rows).toEqual(actions.map(door => door.name).sort());
  });
});

const leadDoors = [...Object.entries(LEAD_DOORS).map(([door, rest]) => ({ door, ...rest })), ...VARIANTS];

async function tryAll(
  actor: Actor,
  role: RoleKey,
  subjects: Subjects,
  wanted: (word: string) => boolean,
): Promise<Record<string, { found: string; expected: string }>> {
  const answers: Record<string, { found: string; expected: string }> = {};
  for (const { door: name, may, input } of leadDoors as ({ door: string } & LeadDoor)[]) {
    const door = actions.find(one => one.name === name);
    const deed = door && (await deedOf(door));
    if (!deed) throw new Error(`${name} leads to no deed of lib/db.`);
    for (const relation of RELATIONS) {
      const expected = expectedWord(may, role, relation);
      if (!wanted(expected)) continue;
      const found = word(await deed(actor, input(subjects[relation as RelationName])));
      if (found !== expected) answers[`${name} on ${relation}`] = { found, expected };
    }
  }
  return answers;
}

describe.each(Object.entries(ASKED) as [RoleKey, string][])('%s (%s)', (role, name) => {
  it('is turned away from every deed on a lead that is not theirs to do, and nothing changes', async () => {
    const subjects = await makeSubjects(query, name);
    const before = await fingerprint(query);
    expect(await tryAll(await as(name), role, subjects, wanted => wanted !== 'through')).toEqual({});
    expect(await fingerprint(query)).toBe(before);
    await dropSubjects(query, subjects);
  });

  it('gets through wherever the table says so', async () => {
    const subjects = await makeSubjects(query, name);
    expect(await tryAll(await as(name), role, subjects, wanted => wanted === 'through')).toEqual({});
    await dropSubjects(query, subjects);
  });

  it('is turned away from every other deed that is not theirs, and nothing changes', async () => {
    const actor = await as(name);
    const before = await fingerprint(query);
    const wrong: Record<string, string> = {};
    for (const [door, { may, input = {} }] of Object.entries(GENERAL_DOORS)) {
      const found = actions.find(one => one.name === door);
      const deed = may === EVERYBODY || !found ? null : await deedOf(found);
      if (!deed || may === EVERYBODY) continue;
      const answer = word(await deed(actor, input));
      const isRight = may.includes(role) ? answer !== 'denied' : answer !== 'through';
      if (!isRight) wrong[door] = answer;
    }
    expect(wrong).toEqual({});
    expect(await fingerprint(query)).toBe(before);
  });
});

describe('the id of one lead’s part beside the id of another', () => {
  it('opens nothing, even to the office', async () => {
    const subjects = await makeSubjects(query, '王芳');
    const office = await as('吴静');
    const stranger = await query<{ id: string }>(
      `SELECT contact.id FROM contact JOIN lead ON lead.investor_id = contact.investor_id
       WHERE NOT EXISTS (SELECT 1 FROM lead AS mine WHERE mine.id = $1 AND mine.investor_id = contact.investor_id)
       LIMIT 1`,
      [subjects.own.leadId],
    );
    const before = await fingerprint(query);
    const mixed = {
      ...subjects.own,
      entryId: subjects.foreign.entryId,
      arrivalId: subjects.foreign.arrivalId,
      contactId: stranger[0]?.id ?? '',
    };
    const doorsOfParts = [
      'entry.confirm',
      'entry.revoke',
      'entry.correct',
      'arrival.confirm',
      'contact.reveal',
    ];
    for (const name of [...doorsOfParts, 'lead.undoAdvance']) {
      const door = actions.find(one => one.name === name);
      const deed = door && (await deedOf(door));
      expect((await deed?.(office, LEAD_DOORS[name]?.input(mixed) ?? {}))?.ok, name).toBe(false);
    }
    expect(await fingerprint(query)).toBe(before);
    await dropSubjects(query, subjects);
  });
});

describe('two hundred forged ids', () => {
  it('find nothing, whoever tries them', async () => {
    const officer = await as('王芳');
    const ids = Array.from({ length: 200 }, () => crypto.randomUUID());
    const before = await fingerprint(query);
    for (const [index, id] of ids.entries()) {
      const entry = leadDoors[index % leadDoors.length];
      const door = actions.find(one => one.name === entry?.door);
      const deed = door && (await deedOf(door));
      if (!entry || !deed) throw new Error('No door to try.');
      const forged = { leadId: id, entryId: id, arrivalId: id, contactId: id, attachmentId: id, version: 1 };
      const outcome = await deed(officer, entry.input(forged));
      // Whoever tries numbers by the dozen is stopped even earlier.
      if (!outcome.ok && outcome.kind === 'limited') continue;
      expect(word(outcome)).toBe('hidden');
    }
    expect(await fingerprint(query)).toBe(before);
  });
});
