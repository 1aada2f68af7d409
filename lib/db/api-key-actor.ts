import { timingSafeEqual } from 'node:crypto';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { markOf, readToken } from '../domain/api-key';
import { isScopeKey, type ScopeKey } from '../domain/api-scope';
import { unitKeyReach } from '../domain/unit-reach';
import { cutDownTo, loadEntrant } from './actor';
import { hashSecret } from './api-key';
import { db } from './client';

/** That a key is used is worth one write a minute. */
const NOTED_MS = 60_000;
/** Compared with where no key is found, so that both ways take as long. */
const NOBODY = '0'.repeat(64);

/** A key at work: who asks through it, and for what it may be used. */
export type KeyInUse = {
  id: string;
  name: string;
  unitCode: string | null;
  scopes: ScopeKey[];
  expiresAt: Date;
  actor: Actor;
};

const isSame = (one: string, other: string): boolean => timingSafeEqual(Buffer.from(one), Buffer.from(other));

async function unitWithin(code: string): Promise<{ code: string; codes: string[] }> {
  const rows = await db.$queryRaw<{ code: string }[]>`
    WITH RECURSIVE reached AS (SELECT ${code}::text AS code
      UNION SELECT below.code FROM unit AS below JOIN reached ON below.parent_code = reached.code)
    SELECT code FROM reached`;
  return { code, codes: rows.map(row => row.code) };
}

/** Whoever the key acts as today, with no more than the right by which it was made; null when that right is gone. */
async function actorOf(staffId: string, unitCode: string | null, address: string): Promise<Actor | null> {
  const entrant = await loadEntrant(staffId, address);
  // Who must renew a password or set up a second factor is shut out with all their keys.
  if (entrant === null || entrant.duty !== null) return null;
  const { actor } = entrant;
  if (unitCode === null) return can(actor, 'key.own') ? actor : null;
  const reach = unitKeyReach(actor);
  if (!reach.all && !reach.unitCodes.includes(unitCode)) return null;
  return cutDownTo(actor, await unitWithin(unitCode));
}

/**
 * The key behind a token, good at this moment: known, not revoked, not over, its owner still entitled. Null for all
 * others alike. What is done with it stands in the audit with the key beside the network address.
 */
export async function findKey(token: string, address: string): Promise<KeyInUse | null> {
  const read = readToken(token);
  const row = read && (await db.apiKey.findUnique({ where: { id: read.id } }));
  const isRight = isSame(hashSecret(read?.secret ?? ''), row?.secretHash ?? NOBODY);
  const at = now();
  if (!row || !isRight || row.revokedAt !== null || row.expiresAt <= at) return null;
  const actor = await actorOf(row.staffId, row.unitCode, `${address} ${markOf(row.id)} ${row.id}`);
  if (actor === null) return null;
  if (row.lastUsedAt === null || at.getTime() - row.lastUsedAt.getTime() >= NOTED_MS) {
    const data = { lastUsedAt: at, lastUsedFrom: address };
    await db.apiKey.updateMany({ where: { id: row.id }, data });
  }
  const { id, name, unitCode, expiresAt } = row;
  return { id, name, unitCode, expiresAt, scopes: row.scopes.filter(isScopeKey), actor };
}
