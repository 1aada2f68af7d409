import { addDays, type Day, instantAt } from '../../lib/domain/day';
import type { Prisma } from '../generated/client';
import { person } from './cast';
import { seedId } from './seed-id';

/** owner | name | question | layout | with whom: what a newcomer finds among the tabs. */
const VIEWS = [
  {
    owner: '吴静',
    name: '亿元以上在推进',
    question: 'band=1,3,5,10,50,100&status=active',
    layout: 'group=stage',
    reach: 'all',
  },
  {
    owner: '李明',
    name: '店口按跟踪人',
    question: 'status=active&unit=330681104',
    layout: 'group=officer',
    reach: 'unit',
  },
  { owner: '王芳', name: '我的在谈', question: 'mine=1&stage=negotiating', layout: '', reach: 'own' },
] as const;

/** A view of everybody's, one of a town, one of an officer's own. */
export async function seedViews(db: Prisma.TransactionClient, today: Day): Promise<void> {
  await db.savedView.createMany({
    data: VIEWS.map(({ owner, reach, ...view }, index) => ({
      ...view,
      id: seedId('view', index + 1),
      ownerId: person(owner).id,
      face: 'list' as const,
      reach,
      unitCode: reach === 'unit' ? person(owner).unitCode : null,
      createdAt: instantAt(addDays(today, -30 + index), 10),
    })),
  });
}
