import type { RoleKey } from '@/lib/domain/actor';
import { ASKED, EVERYBODY, expectedWord } from '@/lib/testing-access';
import { type Door, doors } from '@/lib/testing-doors';
import { GENERAL_DOORS, LEAD_DOORS } from '@/lib/testing-expected';
import { fingerprint, type RelationName, type Subjects } from '@/lib/testing-subjects';
import { type Called, callAction } from './call-action';
import { expect, test } from './fixtures';
import { cookieOf } from './wire';

type ActionDoor = Extract<Door, { kind: 'action' }>;

const actions = new Map(
  doors.flatMap(door => (door.kind === 'action' && !door.isOpen ? [[door.name, door] as const] : [])),
);
/** The deeds behind the doors are asked about every relation where they stand; here the served app, about these. */
const ASKED_RELATIONS: RelationName[] = ['own', 'unit', 'industry', 'foreign', 'deleted'];

function doorOf(name: string): ActionDoor {
  const door = actions.get(name);
  if (!door) throw new Error(`The app has no ${name}.`);
  return door;
}

function word({ value }: Called): string {
  if (value === null) return 'no answer';
  if (value.ok || !['notAllowed', 'notFound'].includes(value.kind ?? '')) return 'through';
  return value.kind === 'notAllowed' ? 'denied' : 'hidden';
}

async function tryLeadDoors(cookie: string, role: RoleKey, subjects: Subjects) {
  const wrong: Record<string, string> = {};
  let count = 0;
  for (const [name, { may, input }] of Object.entries(LEAD_DOORS)) {
    for (const relation of ASKED_RELATIONS) {
      const expected = expectedWord(may, role, relation);
      if (expected === 'through') continue;
      count += 1;
      const found = word(await callAction(cookie, doorOf(name), input(subjects[relation])));
      if (found !== expected) wrong[`${name} on ${relation}`] = `${found}, not ${expected}`;
    }
  }
  return { wrong, count };
}

async function tryGeneralDoors(cookie: string, role: RoleKey) {
  const wrong: Record<string, string> = {};
  let count = 0;
  for (const [name, { may, input }] of Object.entries(GENERAL_DOORS)) {
    if (may === EVERYBODY || may.includes(role)) continue;
    count += 1;
    const found = word(await callAction(cookie, doorOf(name), input ?? {}));
    if (found === 'through' || found === 'no answer') wrong[name] = found;
  }
  return { wrong, count };
}

for (const [role, name] of Object.entries(ASKED) as [RoleKey, string][]) {
  test(`${name} (${role}) calls every action that is not theirs: refused, kept in the audit, nothing changed`, async ({
    as,
    query,
    subjectsOf,
  }) => {
    const cookie = await cookieOf(await as(name));
    const subjects = await subjectsOf(name);
    const before = await fingerprint(query);
    const [last] = await query<{ id: string }>('SELECT max(id) AS id FROM audit_entry');
    const onLeads = await tryLeadDoors(cookie, role, subjects);
    const elsewhere = await tryGeneralDoors(cookie, role);
    expect({ ...onLeads.wrong, ...elsewhere.wrong }).toEqual({});
    expect(await fingerprint(query)).toBe(before);
    const [kept] = await query<{ refusals: number; others: number }>(
      `SELECT count(*) FILTER (WHERE outcome IN ('notFound', 'notAllowed'))::int AS refusals,
         count(*) FILTER (WHERE outcome = 'done')::int AS others
       FROM audit_entry JOIN staff ON staff.id = staff_id WHERE audit_entry.id > $1 AND staff.name = $2`,
      [last?.id ?? 0, name],
    );
    expect(kept).toEqual({ refusals: onLeads.count + elsewhere.count, others: 0 });
  });
}

test('an action called without a session does nothing', async ({ query, subjectsOf }) => {
  const subjects = await subjectsOf('吴静');
  const before = await fingerprint(query);
  for (const [name, door] of actions) {
    const input = LEAD_DOORS[name]?.input(subjects.own) ?? GENERAL_DOORS[name]?.input ?? {};
    expect((await callAction('', door, input)).value?.ok, name).toBe(false);
  }
  expect(await fingerprint(query)).toBe(before);
});

test('an action called from another site does nothing, whoever is signed in', async ({
  as,
  query,
  subjectsOf,
}) => {
  const subjects = await subjectsOf('吴静');
  const cookie = await cookieOf(await as('吴静'));
  const before = await fingerprint(query);
  for (const name of ['contact.reveal', 'entry.confirm', 'lead.edit']) {
    const input = LEAD_DOORS[name]?.input(subjects.own);
    const called = await callAction(cookie, doorOf(name), input, { Origin: 'https://evil.example' });
    expect({ name, ...called }).toEqual({ name, status: 403, value: null });
  }
  expect(await fingerprint(query)).toBe(before);
});
