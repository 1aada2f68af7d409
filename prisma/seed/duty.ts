import { addDays, type Day, instantAt, toDateColumn } from '../../lib/domain/day';
import type { Prisma } from '../generated/client';
import { person } from './cast';
import type { LeadPlan } from './lead-table';
import { seedId } from './seed-id';

type Told = { plan: LeadPlan };
type Task = { firm: string; giver: string; owner: string; text: string; givenDaysAgo: number; dueIn: number };

/** 督办 of the cast: one late, one answered and waiting to be closed, one open. */
const TASKS: readonly Task[] = [
  {
    firm: '铧岳铜箔',
    giver: '郑涛',
    owner: '陆遥',
    text: '请一周内把用能指标缺口和解决路径报我。',
    givenDaysAgo: 12,
    dueIn: -5,
  },
  {
    firm: '铜麓精密管业',
    giver: '郑涛',
    owner: '陆遥',
    text: '请核实项目列统材料，缺什么补什么。',
    givenDaysAgo: 9,
    dueIn: 1,
  },
  {
    firm: '恒锴阀门',
    giver: '李明',
    owner: '王芳',
    text: '联审前把环评前置意见补齐。',
    givenDaysAgo: 2,
    dueIn: 2,
  },
];
const ANSWERED = { firm: '铜麓精密管业', reply: '列统材料已补齐，统计局预审通过，等待入库。' };
const QUIET = { firm: '沐能热泵', reason: '企业董事会下旬开会，会前不再催问' };

const numberOf = (stories: readonly Told[], firm: string): number => {
  const found = stories.find(({ plan }) => plan.firm === firm);
  if (!found) throw new Error(`The cast has no lead of ${firm}.`);
  return found.plan.number;
};

function taskRows(stories: readonly Told[], today: Day): Prisma.TaskCreateManyInput[] {
  return TASKS.map(({ firm, giver, owner, text, givenDaysAgo, dueIn }, index) => ({
    id: seedId('task', index + 1),
    leadId: seedId('lead', numberOf(stories, firm)),
    text,
    givenAt: instantAt(addDays(today, -givenDaysAgo), 9),
    givenById: person(giver).id,
    ownerId: person(owner).id,
    dueOn: toDateColumn(addDays(today, dueIn)),
    ...(firm === ANSWERED.firm && {
      reply: ANSWERED.reply,
      repliedAt: instantAt(addDays(today, -1), 16),
      repliedById: person(owner).id,
      version: 2,
    }),
  }));
}

/** When a lead was first answered and last reported is known by its activities, who does its step by its officer. */
async function noteDuty(db: Prisma.TransactionClient): Promise<void> {
  await db.$executeRaw`UPDATE lead SET next_step_owner_id = officer_id WHERE next_step IS NOT NULL`;
  await db.$executeRaw`
    UPDATE lead SET responded_on = known.first_on, last_reported_on = known.last_on,
      fed_back_on = CASE WHEN lead.stage >= 'firstTalk' THEN lead.stage_on END
    FROM (SELECT lead_id, min(happened_on) AS first_on, max(happened_on) AS last_on FROM activity
      WHERE kind <> 'comment' GROUP BY lead_id) AS known WHERE known.lead_id = lead.id`;
}

/** What is asked of the leads of the cast: their clocks, a few tasks, and one lead whose reminders are put off. */
export async function seedDuty(
  db: Prisma.TransactionClient,
  stories: readonly Told[],
  today: Day,
): Promise<void> {
  await noteDuty(db);
  await db.task.createMany({ data: taskRows(stories, today) });
  await db.leadSnooze.create({
    data: {
      id: seedId('snooze', 1),
      leadId: seedId('lead', numberOf(stories, QUIET.firm)),
      reason: QUIET.reason,
      untilOn: toDateColumn(addDays(today, 10)),
      setAt: instantAt(addDays(today, -2), 10),
      setById: person('王芳').id,
    },
    select: { id: true },
  });
}
