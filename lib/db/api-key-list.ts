import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type ApiKeyView, markOf } from '../domain/api-key';
import { isScopeKey } from '../domain/api-scope';
import { unitKeyReach } from '../domain/unit-reach';
import { db } from './client';

const SHOWN = 200;

/** Keys the actor may see and end: one's own, those of the units one answers for, all for who keeps the accounts. */
export function visibleKeys(actor: Actor): Prisma.ApiKeyWhereInput {
  if (can(actor, 'staff.manage')) return {};
  const { all, unitCodes } = unitKeyReach(actor);
  const units = all ? { unitCode: { not: null } } : { unitCode: { in: unitCodes } };
  return { OR: [{ staffId: actor.staffId }, units] };
}

const include = {
  staff: { select: { name: true } },
  unit: { select: { shortName: true } },
} satisfies Prisma.ApiKeyInclude;

type Row = Prisma.ApiKeyGetPayload<{ include: typeof include }>;

function stateOf(row: Row, at: Date): ApiKeyView['state'] {
  if (row.revokedAt !== null) return 'revoked';
  return row.expiresAt <= at ? 'expired' : 'live';
}

function viewOf(row: Row, at: Date): ApiKeyView {
  return {
    id: row.id,
    name: row.name,
    mark: markOf(row.id),
    ownerName: row.staff.name,
    unitName: row.unit?.shortName ?? null,
    scopes: row.scopes.filter(isScopeKey),
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    lastUsedFrom: row.lastUsedFrom,
    state: stateOf(row, at),
  };
}

async function list(where: Prisma.ApiKeyWhereInput): Promise<ApiKeyView[]> {
  const at = now();
  const rows = await db.apiKey.findMany({ where, include, orderBy: { createdAt: 'desc' }, take: SHOWN });
  return rows.map(row => viewOf(row, at));
}

/** One's own keys, personal ones and those one made for a unit, newest first. */
export function listOwnKeys(actor: Actor): Promise<ApiKeyView[]> {
  return list({ staffId: actor.staffId });
}

/** The keys that are the actor's to look after, newest first. */
export function listKeys(actor: Actor): Promise<ApiKeyView[]> {
  return list(visibleKeys(actor));
}

/** The units one may make a key for, by name. */
export async function listKeyUnits(actor: Actor): Promise<{ code: string; name: string }[]> {
  if (!can(actor, 'key.unit')) return [];
  const { all, unitCodes } = unitKeyReach(actor);
  const rows = await db.unit.findMany({
    where: { AND: [{ endsOn: null }, all ? {} : { code: { in: unitCodes } }] },
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    select: { code: true, shortName: true },
  });
  return rows.map(({ code, shortName }) => ({ code, name: shortName }));
}
