import type { Prisma } from '@/prisma/generated/client';
import { type Day, toDateColumn } from '../domain/day';

/** Posts held on a day, its first and its last day included. */
export function heldOn(today: Day): Prisma.PostWhereInput {
  const day = toDateColumn(today);
  return { startsOn: { lte: day }, AND: [{ OR: [{ endsOn: null }, { endsOn: { gte: day } }] }] };
}
