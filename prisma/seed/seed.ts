import { indexLead } from '../../lib/db/lead-search';
import { toPinyin } from '../../lib/db/pinyin';
import { fillEntries } from '../../lib/db/search-entry';
import { addDays, type Day, instantAt, toDateColumn } from '../../lib/domain/day';
import { type RuleSetContent, ruleSetContentSchema } from '../../lib/domain/rule-set';
import type { Prisma, PrismaClient } from '../generated/client';
import { cast, DEMO_PASSWORD_HASH, person } from './cast';
import { seedClaims } from './claims';
import { connectTo } from './client';
import { seedDuty } from './duty';
import { correctionRows, entryRows } from './entry-rows';
import { baselineRows, targetRows } from './figures';
import { activityRows, arrivalRows } from './happenings';
import { auditRows } from './history';
import { riskRows } from './investor-parts';
import { contactRows, investorRow } from './investor-rows';
import { leadRow, presentStep } from './lead-rows';
import { type LeadPlan, readLeadPlans } from './lead-table';
import { seedRecycled } from './recycled';
import { seedId } from './seed-id';
import { noticeRows, shareRows } from './shares';
import { seedTags } from './tags';
import { type Step, stepsOf } from './timeline';
import { seedTransfers } from './transfers';
import { seedViews } from './views';

type Database = Prisma.TransactionClient;
type Story = { plan: LeadPlan; steps: Step[]; present: Step; lead: Prisma.LeadCreateManyInput };

async function seedPeople(db: Database, today: Day): Promise<void> {
  const at = instantAt(addDays(today, -760), 9);
  await db.staff.createMany({
    data: cast.map(({ id, username, name }) => ({
      id,
      username,
      name,
      namePinyin: toPinyin(name),
      passwordHash: DEMO_PASSWORD_HASH,
      passwordChangedAt: at,
      createdAt: at,
    })),
  });
  await db.post.createMany({
    data: cast.map(({ id, unitCode, role, industryKey }, index) => ({
      id: seedId('post', index + 1),
      staffId: id,
      unitCode,
      role,
      industryKey,
      startsOn: toDateColumn(addDays(today, -760)),
    })),
  });
}

/** Two requests wait, one of each administrator, so that both have something to decide. */
async function seedGrants(db: Database, today: Day): Promise<void> {
  await db.grantRequest.create({
    data: {
      id: seedId('grant', 1),
      kind: 'post',
      staffId: person('陆遥').id,
      role: 'groupLeader',
      unitCode: person('陆遥').unitCode,
      startsOn: toDateColumn(today),
      reason: '店口镇来函：陆遥任招商组长，原招商员岗位保留到交接结束',
      proposedById: person('许强').id,
      proposedAt: instantAt(addDays(today, -1), 15),
    },
  });
  await db.grantRequest.create({
    data: {
      id: seedId('grant', 2),
      kind: 'passwordReset',
      staffId: person('方舟').id,
      reason: '本人来电忘记密码，已按通讯录回拨核实',
      proposedById: person('石岩').id,
      proposedAt: instantAt(addDays(today, -1), 16),
    },
  });
}

function storyOf(plan: LeadPlan, rules: RuleSetContent, today: Day): Story {
  const steps = stepsOf(plan, today, rules.confirmedByOffice);
  return { plan, steps, present: presentStep(plan, steps), lead: leadRow(plan, steps, rules, today) };
}

async function seedLeads(
  db: Database,
  stories: readonly Story[],
  rules: RuleSetContent,
  today: Day,
): Promise<void> {
  const all = <T>(rowsOf: (story: Story) => T[]): T[] => stories.flatMap(rowsOf);
  const investors = stories.map(({ plan, steps }) => investorRow(plan, steps));
  await db.investor.createMany({ data: investors });
  await db.lead.createMany({ data: stories.map(({ lead }) => lead) });
  await db.contact.createMany({ data: all(({ plan, steps }) => contactRows(plan, steps)) });
  const plans = stories.map(({ plan }) => plan);
  await db.riskNote.createMany({ data: riskRows(plans, today) });
  await db.stageEntry.createMany({
    data: all(({ plan, steps, lead }) => entryRows(plan, steps, lead, rules)),
  });
  await db.correction.createMany({ data: all(({ plan, steps }) => correctionRows(plan, steps)) });
  await db.activity.createMany({
    data: all(({ plan, steps, present }) => activityRows(plan, steps, present, today)),
  });
  await db.arrival.createMany({ data: all(({ plan, steps }) => arrivalRows(plan, steps, today)) });
  for (const [index, { lead }] of stories.entries()) {
    const investor = investors[index];
    await indexLead(db, {
      id: lead.id ?? '',
      code: lead.code,
      title: lead.title,
      investorName: investor?.name ?? '',
      uscc: investor?.uscc ?? null,
    });
  }
}

async function seedShares(db: Database, stories: readonly Story[], today: Day): Promise<void> {
  const told = stories.map(({ plan, present, lead }) => ({ plan, present, code: lead.code }));
  await db.leadShare.createMany({ data: shareRows(told, today) });
  await db.notice.createMany({ data: noticeRows(told, today) });
}

async function seedHistory(db: Database, stories: readonly Story[], rules: RuleSetContent): Promise<void> {
  const units = await db.unit.findMany({ select: { code: true, shortName: true } });
  const names = new Map(units.map(unit => [unit.code, unit.shortName]));
  const rows = stories.flatMap(({ plan, steps }) => auditRows(plan, steps, rules, names));
  await db.auditEntry.createMany({ data: rows.sort((a, b) => Number(a.at) - Number(b.at)) });
}

async function fill(db: Database, today: Day): Promise<void> {
  const newest = await db.ruleSet.findFirstOrThrow({ orderBy: [{ year: 'desc' }, { version: 'desc' }] });
  const rules = ruleSetContentSchema.parse(newest.content);
  const stories = readLeadPlans().map(plan => storyOf(plan, rules, today));
  await seedPeople(db, today);
  await seedGrants(db, today);
  await seedLeads(db, stories, rules, today);
  await seedTags(db, stories, today);
  await seedShares(db, stories, today);
  await seedTransfers(db, today);
  await seedDuty(db, stories, today);
  await seedHistory(db, stories, rules);
  await seedClaims(db, stories, today);
  await seedViews(db, today);
  await seedRecycled(db, today);
  await db.target.createMany({ data: targetRows(today) });
  await db.baseline.createMany({ data: baselineRows(today) });
  while ((await fillEntries(db)) > 0);
  await db.$executeRaw`SELECT setval('lead_number', ${stories.length})`;
  await db.$executeRaw`SELECT compact_board()`;
}

/** Puts the cast and its leads into a migrated, empty database: all of it or nothing. The same day gives the same rows. */
export async function seed(url: string, { today }: { today: Day }): Promise<void> {
  const db: PrismaClient = connectTo(url);
  try {
    await db.$transaction(tx => fill(tx, today));
  } finally {
    await db.$disconnect();
  }
}
