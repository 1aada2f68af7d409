import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { type Day, fromDateColumn, toDateColumn } from '../domain/day';
import { parseDay } from '../domain/day-input';
import { isForOneIndustry, type PostTerms, whyNotPost } from '../domain/staff';
import type { AddPostInput } from '../domain/staff-input';
import type { Transaction } from './transaction';

export const dayOrNull = (date: Date | null): Day | null => (date === null ? null : fromDateColumn(date));

export const postColumns = {
  id: true,
  staffId: true,
  role: true,
  unitCode: true,
  industryKey: true,
  startsOn: true,
  endsOn: true,
  staff: { select: { name: true } },
} satisfies Prisma.PostSelect;

export type PostRow = Prisma.PostGetPayload<{ select: typeof postColumns }>;

/** A post as its rules see it. */
export function termsOf(row: Omit<PostRow, 'staff' | 'id' | 'staffId'>): PostTerms {
  const { role, unitCode, industryKey } = row;
  return {
    role,
    unitCode,
    industryKey,
    startsOn: fromDateColumn(row.startsOn),
    endsOn: dayOrNull(row.endsOn),
  };
}

type TypedPost = Pick<AddPostInput, 'role' | 'unitCode' | 'industryKey' | 'startsOn' | 'endsOn'>;

/** The post as typed, checked against its unit and industry; an empty first day is today. */
export async function readPost(
  tx: Transaction,
  actor: Actor,
  typed: TypedPost,
): Promise<{ post: PostTerms } | { errors: Record<string, string> }> {
  const starts = parseDay(typed.startsOn, { today: actor.today, prefer: 'past' });
  const ends = parseDay(typed.endsOn, { today: actor.today, prefer: 'future' });
  const errors: Record<string, string> = {};
  if (!starts.ok) errors.startsOn = starts.reason;
  if (!ends.ok) errors.endsOn = ends.reason;
  const unit = await tx.unit.findUnique({ where: { code: typed.unitCode } });
  if (!unit) errors.unitCode = '请选择单位';
  const industryKey = isForOneIndustry(typed.role) ? typed.industryKey || null : null;
  const known = industryKey === null || (await tx.industry.count({ where: { key: industryKey } })) === 1;
  if (!known) errors.industryKey = '请选择产业';
  if (!starts.ok || !ends.ok || !unit || !known) return { errors };
  const { role, unitCode } = typed;
  const post = { role, unitCode, industryKey, startsOn: starts.day ?? actor.today, endsOn: ends.day };
  const why = whyNotPost(post, { ...unit, endsOn: dayOrNull(unit.endsOn) });
  return Object.keys(why).length > 0 ? { errors: why } : { post };
}

/** Writes a post that was proposed, checked and approved; the audit row is that of the approval. */
export async function createPost(tx: Transaction, staffId: string, post: PostTerms): Promise<void> {
  await tx.post.create({
    data: {
      ...post,
      staffId,
      startsOn: toDateColumn(post.startsOn),
      endsOn: post.endsOn === null ? null : toDateColumn(post.endsOn),
    },
    select: { id: true },
  });
}
