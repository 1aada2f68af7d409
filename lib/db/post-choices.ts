import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import type { PostChoices } from '../domain/staff-view';
import { db } from './client';

/** The units and industries a post can be given in today. */
export async function listPostChoices(actor: Actor): Promise<PostChoices> {
  const [units, industries] = await Promise.all([
    db.unit.findMany({
      where: { OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(actor.today) } }] },
      orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
      select: { code: true, shortName: true, kind: true, industryKey: true },
    }),
    db.industry.findMany({
      where: { status: 'active' },
      orderBy: { sortOrder: 'asc' },
      select: { key: true, name: true },
    }),
  ]);
  return { units, industries, today: actor.today };
}
