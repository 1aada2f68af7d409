import { TALK_KINDS } from '../../lib/domain/claim';
import { addDays, type Day, fromDateColumn, instantAt, toDateColumn, yearOf } from '../../lib/domain/day';
import { addWorkingDays } from '../../lib/domain/working-calendar';
import type { Prisma } from '../generated/client';
import { person } from './cast';
import type { LeadPlan } from './lead-table';
import { seedId } from './seed-id';

type Database = Prisma.TransactionClient;
type Told = { plan: LeadPlan; lead: Prisma.LeadCreateManyInput };

/** firm | the talk lies at least so many days back | state: one of each that a newcomer should meet. */
const CLAIMS = [
  ['钧岚精密传动', 20, 'held'],
  ['诺尔达克传动', 11, 'clashed'],
  ['栩光红外', 2, 'waiting'],
  ['翰铎仓储', 45, 'lapsed'],
] as const;

const PROTECTION_DAYS = 90;

function claimRow(
  place: number,
  { plan, lead }: Told,
  talk: { id: string; happenedOn: Date; place: string | null },
  today: Day,
): Prisma.ClaimCreateManyInput {
  const [, , state] = CLAIMS[place] ?? CLAIMS[0];
  // Filed on the working day after the talk, and never today: the hour may still be to come.
  const next = addWorkingDays(fromDateColumn(talk.happenedOn), 1);
  const filedOn = next < today ? next : addDays(today, -1);
  const isOver = state === 'lapsed';
  return {
    id: seedId('claim', place + 1),
    code: `BA${yearOf(filedOn)}-${String(place + 1).padStart(5, '0')}`,
    leadId: lead.id ?? '',
    investorId: lead.investorId,
    unitCode: plan.unitCode,
    holderUnitCode: plan.unitCode,
    activityId: talk.id,
    talkedOn: talk.happenedOn,
    place: talk.place ?? '诸暨',
    people: '责任单位、企业项目负责人',
    amountYuan: BigInt(plan.yuan),
    filedAt: instantAt(filedOn, 10 + place),
    filedById: plan.officer?.id ?? person('吴静').id,
    state,
    protectedUntil: state === 'held' || isOver ? toDateColumn(addDays(filedOn, PROTECTION_DAYS)) : null,
    ...(state === 'held' && { decidedAt: instantAt(filedOn, 16), decidedById: person('吴静').id }),
    ...(isOver && {
      endedOn: toDateColumn(addDays(today, -2)),
      endReason: '连续 30 天没有进展，转入公共池',
    }),
  };
}

/** One claim of each kind, a dispute for the office to rule on, and a lead in the common pool. */
export async function seedClaims(db: Database, stories: readonly Told[], today: Day): Promise<void> {
  const rows: Prisma.ClaimCreateManyInput[] = [];
  for (const [place, [firm, daysAgo]] of CLAIMS.entries()) {
    const story = stories.find(({ plan }) => plan.firm === firm);
    const talks = await db.activity.findMany({
      where: { leadId: story?.lead.id ?? '', kind: { in: [...TALK_KINDS] } },
      orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }],
    });
    const latest = toDateColumn(addDays(today, -daysAgo));
    const talk = talks.find(one => one.happenedOn <= latest) ?? talks.at(-1);
    if (!story || !talk) throw new Error(`${firm} has no talk to claim on.`);
    rows.push(claimRow(place, story, talk, today));
    if (CLAIMS[place]?.[2] === 'lapsed')
      await db.lead.update({
        where: { id: story.lead.id ?? '' },
        data: { pooledOn: toDateColumn(addDays(today, -2)) },
        select: { id: true },
      });
  }
  await db.claim.createMany({ data: rows });
  await db.clash.create({
    data: {
      id: seedId('clash', 1),
      earlierClaimId: seedId('claim', 1),
      laterClaimId: seedId('claim', 2),
      matchedBy: ['phone'],
      raisedAt: rows[1]?.filedAt ?? instantAt(today, 8),
      answer: 'dispute',
      answerReason: '企业负责人去年已到开发区考察，选址意向在开发区，请求由我区承接。',
      answeredAt: instantAt(addDays(today, -1), 15),
      answeredById: person('沈悦').id,
      rulingDueOn: toDateColumn(addWorkingDays(addDays(today, -1), 5)),
      holderStatement: '首谈以来已三次对接企业技术负责人，样品测试正在进行。',
      holderAnsweredAt: instantAt(today, 8),
      holderAnsweredById: person('王芳').id,
    },
    select: { id: true },
  });
  await db.$executeRaw`SELECT setval('claim_number', ${rows.length})`;
}
