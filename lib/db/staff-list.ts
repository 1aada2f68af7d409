import type { Prisma } from '@/prisma/generated/client';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn } from '../domain/day';
import type { AccountState, StaffAccount } from '../domain/staff-view';
import { db } from './client';

const columns = (at: Date) =>
  ({
    id: true,
    name: true,
    namePinyin: true,
    username: true,
    passwordHash: true,
    disabledAt: true,
    secondFactor: { select: { enabledAt: true } },
    posts: {
      orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
      select: {
        id: true,
        role: true,
        startsOn: true,
        endsOn: true,
        unit: { select: { shortName: true } },
        industry: { select: { shortName: true } },
      },
    },
    sessions: { orderBy: { lastSeenAt: 'desc' }, take: 1, select: { lastSeenAt: true } },
    signInLinks: { where: { usedAt: null, expiresAt: { gt: at } }, take: 1, select: { expiresAt: true } },
  }) satisfies Prisma.StaffSelect;

type Row = Prisma.StaffGetPayload<{ select: ReturnType<typeof columns> }>;

function stateOf(row: Row): AccountState {
  if (row.disabledAt !== null) return 'disabled';
  if (row.passwordHash !== null) return 'active';
  return row.signInLinks.length > 0 ? 'invited' : 'locked';
}

function viewOf(row: Row): StaffAccount {
  return {
    id: row.id,
    name: row.name,
    pinyin: row.namePinyin,
    username: row.username,
    state: stateOf(row),
    hasSecondFactor: row.secondFactor !== null && row.secondFactor.enabledAt !== null,
    lastSeenAt: row.sessions[0]?.lastSeenAt.toISOString() ?? null,
    posts: row.posts.map(post => ({
      id: post.id,
      role: post.role,
      unitName: post.unit.shortName,
      industryName: post.industry?.shortName ?? null,
      startsOn: fromDateColumn(post.startsOn),
      endsOn: post.endsOn === null ? null : fromDateColumn(post.endsOn),
    })),
  };
}

/** Everybody with their posts, for whoever manages people or decides on their rights; nobody for anybody else. */
export async function listStaffAccounts(actor: Actor): Promise<StaffAccount[]> {
  if (!can(actor, 'staff.read')) return [];
  const rows = await db.staff.findMany({
    orderBy: [{ namePinyin: 'asc' }, { id: 'asc' }],
    select: columns(now()),
  });
  return rows.map(viewOf);
}

/** One person with all posts of the past and the future. */
export async function getStaffAccount(actor: Actor, staffId: string): Promise<StaffAccount | null> {
  if (!can(actor, 'staff.read')) return null;
  const row = await db.staff.findUnique({ where: { id: staffId }, select: columns(now()) });
  return row && viewOf(row);
}
