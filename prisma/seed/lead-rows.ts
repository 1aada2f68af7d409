import { toSortKey } from '../../lib/db/pinyin';
import { addDays, type Day, toDateColumn, yearOf } from '../../lib/domain/day';
import type { SourceKey } from '../../lib/domain/labels';
import type { RuleSetContent } from '../../lib/domain/rule-set';
import { isAfterSigning, stageOrder } from '../../lib/domain/stage';
import type { Prisma } from '../generated/client';
import { person } from './cast';
import { between, chance, pick } from './chance';
import { factsOf, share } from './gate-facts';
import { lastTalkOn } from './happenings';
import type { LeadPlan } from './lead-table';
import { nextStepOf, problemOf } from './next-step';
import { seedId } from './seed-id';
import { termsOf } from './terms';
import type { Step } from './timeline';

/** The number in the code: ZJ2025-00017. */
export const codeOf = (plan: LeadPlan, tipOn: Day): string =>
  `ZJ${yearOf(tipOn)}-${String(plan.number).padStart(5, '0')}`;

/** Who wrote the lead down: its officer, or the office for a row of an old ledger. */
export const recorderOf = (plan: LeadPlan): string => (plan.officer ?? person('吴静')).id;

/** The five figures as far as the lead has come; the amount of the table is that of its present stage. */
function moneyOf(plan: LeadPlan): Partial<Prisma.LeadCreateManyInput> {
  const reached = stageOrder(plan.stage);
  const has = (stage: Step['stage']): boolean => reached >= stageOrder(stage);
  const planned = has('signed') ? share(plan.yuan, 1.06) : plan.yuan;
  const done = has('completion') ? 1.02 : has('production') ? 0.9 : 0.25 + 0.4 * chance(plan.number, 41);
  return {
    intendedInvestmentYuan: has('negotiating') ? share(plan.yuan, 1.1) : plan.yuan,
    plannedInvestmentYuan: has('negotiating') ? planned : null,
    fixedAssetInvestmentYuan: has('negotiating') ? share(planned, 0.7) : null,
    agreedInvestmentYuan: has('readyToSign') ? plan.yuan : null,
    agreedFixedAssetYuan: has('signed') ? share(plan.yuan, 0.68) : null,
    filedInvestmentYuan: has('landed') ? share(plan.yuan, 0.98) : null,
    statisticsPlannedYuan: has('constructionStart') ? share(plan.yuan, 0.92) : null,
    completedInvestmentYuan: has('constructionStart') ? share(plan.yuan, done) : null,
    foreignCapitalUsd: plan.foreignUsd,
    agreedForeignUsd: has('signed') ? plan.foreignUsd : null,
    landMu: has('firstTalk') ? Math.max(5, Math.round(plan.yuan / 4_200_000)) : null,
  };
}

function exitOf(plan: LeadPlan, today: Day): Partial<Prisma.LeadCreateManyInput> {
  if (plan.status === 'active') return {};
  const notes: Record<string, string> = {
    otherPlace: '已落户湖北某地产业园',
    energy: '等待能耗指标调剂后再议',
  };
  return {
    exitReason: plan.exitReason,
    exitNote: plan.exitReason === null ? null : (notes[plan.exitReason] ?? null),
    exitOn: toDateColumn(addDays(today, 4 - plan.stageDaysAgo)),
    reopenOn:
      plan.status === 'paused' ? toDateColumn(addDays(today, between(10, 70, plan.number, 51))) : null,
  };
}

/** Where a lead stands: a revoked signing leaves it before the signature. */
export function presentStep(plan: LeadPlan, steps: readonly Step[]): Step {
  const step = steps.at(plan.marks.has('revoked') ? -2 : -1);
  if (!step) throw new Error(`${plan.firm} has entered no stage.`);
  return step;
}

const REFERRERS = ['诸暨商会', '产业基金管理人', '在外乡贤', '行业协会'] as const;

function sourceOf(plan: LeadPlan): SourceKey {
  if (plan.marks.has('ledger')) return 'ledger';
  if (plan.unitCode === 'P06') return 'researchPlatform';
  if (plan.unitCode === 'P07') return 'enclave';
  if (plan.origin === 'endogenous') return pick(['selfReport', 'visit'] as const, plan.number, 61);
  return pick(['visit', 'referral', 'association', 'event'] as const, plan.number, 61);
}

/** Who answers for the lead: unit, task force, leader, officer, and who held the first talk. */
function holdersOf(
  plan: LeadPlan,
): Pick<Prisma.LeadCreateManyInput, 'responsibleUnitCode'> & Partial<Prisma.LeadCreateManyInput> {
  const hasTalked = stageOrder(plan.stage) >= stageOrder('firstTalk');
  return {
    firstTalkUnitCode: hasTalked ? plan.unitCode : null,
    firstTalkOfficerId: hasTalked ? (plan.officer?.id ?? null) : null,
    responsibleUnitCode: plan.unitCode,
    taskForceCode: plan.industryKey === null ? null : `tf-${plan.industryKey}`,
    responsibleLeaderId: plan.marks.has('leader') ? person('郑涛').id : null,
    officerId: plan.officer?.id ?? null,
  };
}

/** 贝壳综合利用项目 stays as it is, 轴承 becomes 轴承项目. */
const projectTitle = (title: string): string => (title.endsWith('项目') ? title : `${title}项目`);

export function leadRow(
  plan: LeadPlan,
  steps: readonly Step[],
  rules: RuleSetContent,
  today: Day,
): Prisma.LeadCreateManyInput {
  const [tip] = steps;
  const present = presentStep(plan, steps);
  if (!tip) throw new Error(`${plan.firm} has no tip.`);
  const lastProgressOn =
    [present.happenedOn, lastTalkOn(plan, present, today)].sort().at(-1) ?? present.happenedOn;
  const hasTalked = stageOrder(plan.stage) >= stageOrder('firstTalk');
  return {
    id: seedId('lead', plan.number),
    code: codeOf(plan, tip.happenedOn),
    title: projectTitle(plan.title),
    titleKey: toSortKey(projectTitle(plan.title)),
    investorId: seedId('investor', plan.number),
    content: stageOrder(plan.stage) >= 1 ? `建设${plan.title}，购置生产与检测设备，形成规模化产能。` : null,
    industryKey: plan.industryKey,
    chainNodeKey: plan.chainNodeKey,
    origin: plan.origin,
    source: sourceOf(plan),
    sourcePlace: plan.place,
    referrer: plan.number % 4 === 0 ? pick(REFERRERS, plan.number, 62) : null,
    ...holdersOf(plan),
    stage: present.stage,
    stageOn: toDateColumn(present.happenedOn),
    status: plan.status,
    ...exitOf(plan, today),
    ...moneyOf(plan),
    ...nextStepOf(plan, today),
    problem: problemOf(plan),
    ...termsOf(plan.firm),
    firstContactOn: toDateColumn(tip.happenedOn),
    expectedSignOn:
      hasTalked && !isAfterSigning(present.stage)
        ? toDateColumn(addDays(today, between(-5, 120, plan.number, 63)))
        : null,
    lastProgressOn: toDateColumn(lastProgressOn),
    facts: factsOf(plan, steps, rules),
    excludedReason: [...plan.marks].find(mark => mark.startsWith('excluded:'))?.slice(9) ?? null,
    version: steps.length,
    createdAt: tip.recordedAt,
    createdById: recorderOf(plan),
    updatedAt: present.recordedAt,
  };
}
