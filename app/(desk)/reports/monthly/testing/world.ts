import { readFileSync } from 'node:fs';
import pg from 'pg';
import { vi } from 'vitest';
import { type FreshDatabase, freshDatabase } from '@/lib/db/testing';
import type { Actor } from '@/lib/domain/actor';
import type { Month } from '@/lib/domain/day';
import { addMonths } from '@/lib/domain/month';
import { type Happening, inventHistory, OFFICER, PEOPLE } from './history';

export const FIRST: Month = '2024-01';
/** The last month that is closed; two more are looked at while open. */
export const LAST_CLOSED: Month = '2025-10';
export const NOW = new Date('2026-01-02T08:00:00Z');
/** Written down by hand from the rule: 18:00 of the 3rd, next working day. */
export const DUE = {
  '2023-12': new Date('2024-01-03T10:00:00Z'),
  '2025-11': new Date('2025-12-03T10:00:00Z'),
};

export type World = {
  database: FreshDatabase;
  client: pg.Client;
  closings: Map<Month, Date>;
  office: Actor;
};

/** Closed sometimes a little early, sometimes late, as offices do. */
function closingOf(month: Month): Date {
  const day = [3, 1, 8, 5, 3, 2][Number(month.slice(5)) % 6] ?? 3;
  return new Date(`${addMonths(month, 1)}-0${day}T10:00:00Z`);
}

export function setNow(instant: Date): void {
  vi.useFakeTimers({ toFake: ['Date'], now: instant });
}

const BASES = `
  INSERT INTO target (year, scope_kind, scope_key, metric, value) VALUES
    (2024, 'city', 'city', 'S1', 60), (2024, 'city', 'city', 'S2', 9000000000), (2025, 'city', 'city', 'S1', 77),
    (2025, 'city', 'city', 'M1', 40), (2025, 'industry', 'aerospace', 'S1', 20), (2025, 'unit', 'P01', 'S2', 800000000);
  INSERT INTO baseline (month_on, scope_kind, scope_key, metric, value) VALUES
    ('2023-03-01', 'city', 'city', 'S1', 7), ('2023-03-01', 'industry', 'aerospace', 'L1', 3),
    ('2023-03-01', 'industry', 'life-health', 'L1', 4), ('2023-03-01', 'unit', 'P01', 'S2', 300000000);`;

/** Plays the two years month by month, closing each through the office, and stands still at NOW. */
export async function playTwoYears(seed: number, count: number): Promise<World> {
  const database = await freshDatabase();
  vi.stubEnv('DATABASE_URL', database.appUrl);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`SET timezone = 'UTC'; ${PEOPLE} ${BASES}`);
  await client.query(readFileSync(new URL('expected.sql', import.meta.url), 'utf8'));
  setNow(new Date('2024-01-01T00:00:00Z'));
  const { loadActor } = await import('@/lib/db/actor');
  const { closeMonth } = await import('@/lib/db/period');
  const rest: Happening[] = inventHistory(seed, count);
  const closings = new Map<Month, Date>();
  const play = async (until: Date) => {
    const end = rest.findIndex(happening => happening.at > until);
    const due = rest.splice(0, end === -1 ? rest.length : end);
    if (due.length > 0) await client.query(due.map(happening => happening.sql).join('\n'));
  };
  for (let month = FIRST; month <= LAST_CLOSED; month = addMonths(month, 1)) {
    const at = closingOf(month);
    await play(at);
    setNow(at);
    const office = await loadActor(OFFICER, null);
    const outcome = office && (await closeMonth(office, { month }));
    if (!outcome?.ok) throw new Error(`${month} was not closed: ${outcome?.message}`);
    closings.set(month, at);
  }
  await play(NOW);
  setNow(NOW);
  const office = await loadActor(OFFICER, null);
  if (!office) throw new Error('The office has nobody.');
  return { database, client, closings, office };
}

export async function leave({ database, client }: World): Promise<void> {
  const { db } = await import('@/lib/db/client');
  await db.$disconnect();
  await client.end();
  vi.useRealTimers();
  vi.unstubAllEnvs();
  await database.drop();
}
