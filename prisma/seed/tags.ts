import { addDays, type Day, instantAt } from '../../lib/domain/day';
import type { Prisma } from '../generated/client';
import { chance } from './chance';
import type { LeadPlan } from './lead-table';
import { seedId } from './seed-id';

/** Words of the office for what no column says, and which leads of the cast have them. */
const TAGS: readonly { name: string; colour: number; isOn: (plan: LeadPlan) => boolean }[] = [
  { name: '省重点', colour: 1, isOn: ({ yuan }) => yuan >= 1_000_000_000 },
  { name: '市领导关注', colour: 4, isOn: ({ marks }) => marks.has('leader') },
  { name: '增资扩产', colour: 8, isOn: ({ origin }) => origin === 'endogenous' },
  { name: '外资', colour: 2, isOn: ({ foreignUsd }) => foreignUsd !== null },
  { name: '乡贤回归', colour: 5, isOn: ({ number }) => chance(number, 81) < 0.12 },
  {
    name: '急需用地',
    colour: 6,
    isOn: ({ number, yuan }) => yuan >= 300_000_000 && chance(number, 82) < 0.3,
  },
];

/** A few tags, and one that is no longer offered. */
export async function seedTags(
  db: Prisma.TransactionClient,
  stories: readonly { plan: LeadPlan }[],
  today: Day,
): Promise<void> {
  const createdAt = instantAt(addDays(today, -300), 9);
  await db.tag.createMany({
    data: [
      ...TAGS.map(({ name, colour }, index) => ({ id: seedId('tag', index + 1), name, colour, createdAt })),
      {
        id: seedId('tag', 99),
        name: '云签约',
        colour: 9,
        createdAt,
        retiredAt: instantAt(addDays(today, -60), 9),
      },
    ],
  });
  await db.leadTag.createMany({
    data: stories.flatMap(({ plan }) =>
      TAGS.flatMap(({ isOn }, index) =>
        isOn(plan) ? [{ leadId: seedId('lead', plan.number), tagId: seedId('tag', index + 1) }] : [],
      ),
    ),
  });
}
