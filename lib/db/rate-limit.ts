import { RateLimiterMemory, RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';
import { now } from '../clock';
import type { Actor } from '../domain/actor';
import { LIMITS, type LimitName, limitSentence } from '../domain/limits';
import { limited, type Refusal } from '../domain/outcome';
import { recordRefusal } from './audit';
import { db } from './client';

type Limiter = RateLimiterMemory | RateLimiterPrisma;
type Limited = { ok: false } & Extract<Refusal, { kind: 'limited' }>;

const limiters = new Map<string, Limiter>();

/** One counter per limit and bound; a policy that sets another bound counts on with what was used. */
function limiterOf(name: LimitName, points: number): Limiter {
  const kept = limiters.get(`${name}:${points}`);
  if (kept) return kept;
  const { seconds, shared } = LIMITS[name];
  const options = { keyPrefix: name, points, duration: seconds };
  const made = shared
    ? new RateLimiterPrisma({ ...options, storeClient: db, tableName: 'rateLimit' })
    : new RateLimiterMemory(options);
  limiters.set(`${name}:${points}`, made);
  return made;
}

type Taken = { ok: true; left: number; seconds: number } | { ok: false; seconds: number; isFirst: boolean };

/** Counts one more; of those refused in a window exactly one is the first, whoever else counts meanwhile. */
async function take(name: LimitName, who: string, cost: number, bound: number): Promise<Taken> {
  try {
    const used = await limiterOf(name, bound).consume(who, cost);
    return {
      ok: true,
      left: used.remainingPoints,
      seconds: Math.max(1, Math.ceil(used.msBeforeNext / 1000)),
    };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const isFirst = refusal.consumedPoints - cost <= bound;
    return { ok: false, seconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)), isFirst };
  }
}

const answer = (name: LimitName, seconds: number): Limited => limited(limitSentence(name, seconds), seconds);

/**
 * Why this person must wait, or null. The first refusal of a window stands in the audit, the others do not:
 * who hammers at a door must not be able to fill it.
 */
export async function whyNotNow(actor: Actor, name: LimitName): Promise<Limited | null> {
  const taken = await take(name, actor.staffId, 1, LIMITS[name].points);
  if (taken.ok) return null;
  if (taken.isFirst)
    await recordRefusal(actor, { deed: LIMITS[name].door, noun: 'limit', nounId: name, kind: 'limited' });
  return answer(name, taken.seconds);
}

/** What a key of the interface may still ask in this window: how much is left, and in how many seconds it begins anew. */
export type Allowance = { most: number; left: number; seconds: number };

/** Counts a request of a key. The first refusal of a window stands in the audit under the key. */
export async function spendRequest(
  actor: Actor,
  keyId: string,
): Promise<{ allowance: Allowance; wait: Limited | null }> {
  const most = LIMITS.api.points;
  const taken = await take('api', keyId, 1, most);
  if (taken.ok) return { allowance: { most, left: taken.left, seconds: taken.seconds }, wait: null };
  if (taken.isFirst)
    await recordRefusal(actor, { deed: LIMITS.api.door, noun: 'apiKey', nounId: keyId, kind: 'limited' });
  return { allowance: { most, left: 0, seconds: taken.seconds }, wait: answer('api', taken.seconds) };
}

/**
 * Why this person must not take that many more rows out today, or null. What is refused is not counted: a
 * smaller question may still be asked.
 */
export async function whyNotRows(
  actor: Actor,
  rows: number,
  bound: number = LIMITS.exportRows.points,
): Promise<Limited | null> {
  if (rows === 0) return null;
  const taken = await take('exportRows', actor.staffId, rows, bound);
  if (taken.ok) return null;
  await limiterOf('exportRows', bound).reward(actor.staffId, rows);
  await recordRefusal(actor, { deed: 'lead.export', noun: 'limit', nounId: 'exportRows', kind: 'limited' });
  const { message, seconds } = answer('exportRows', taken.seconds);
  return limited(
    `每人每天最多导出 ${bound.toLocaleString('zh-CN')} 行，这次有 ${rows} 行。${message}`,
    seconds,
  );
}

/** How many more rows this person may take out today. */
export async function rowsLeft(actor: Actor, bound: number): Promise<number> {
  const used = await limiterOf('exportRows', bound).get(actor.staffId);
  return Math.max(0, bound - (used?.consumedPoints ?? 0));
}

/** Gives back rows that were counted and then not taken out after all. */
export async function giveBackRows(actor: Actor, rows: number, bound: number): Promise<void> {
  await limiterOf('exportRows', bound).reward(actor.staffId, rows);
}

/** Why whoever comes from this address must wait, or null; asked before anybody is known. */
export async function whyNotFrom(address: string, name: LimitName): Promise<Limited | null> {
  const taken = await take(name, address.slice(0, 60), 1, LIMITS[name].points);
  if (taken.ok) return null;
  if (taken.isFirst) {
    const deed = { deed: LIMITS[name].door, noun: 'limit', nounId: name, outcome: 'limited' };
    await db.auditEntry.create({ data: { at: now(), who: address, address, ...deed }, select: { id: true } });
  }
  return answer(name, taken.seconds);
}
