import { addDays, type Day, toDateColumn, weekday } from '../../lib/domain/day';
import { type StageKey, stageOrder } from '../../lib/domain/stage';
import type { Prisma } from '../generated/client';
import { between, chance, pick } from './chance';
import type { LeadPlan } from './lead-table';

const STEPS: Record<StageKey, readonly string[]> = {
  lead: ['电话联系企业，约定拜访时间', '赴企业总部拜访，了解投资意向'],
  qualification: ['约企业负责人来诸考察', '准备首谈方案与可选地块'],
  firstTalk: ['报送首谈纪要，约定第二轮洽谈', '组织企业踏勘地块'],
  negotiating: ['与企业核对投资计划书', '会同自然资源部门核定选址', '商谈政策条款'],
  jointReview: ['补齐部门意见，提交评审会', '落实能耗与环评前置意见'],
  readyToSign: ['送司法局合法性审查', '确定签约场次与签约主体'],
  signed: ['协助办理项目公司注册', '对接供地与备案手续'],
  landed: ['协调施工许可办理', '跟进首笔资金到位'],
  constructionStart: ['现场走访，更新形象进度', '协助办理列统入库'],
  production: ['走访企业，核实首批订单'],
  completion: [],
};

const PROBLEMS = [
  '用地指标尚未落实，需自然资源部门协调',
  '能耗指标缺口约1200吨标煤',
  '接入变电站容量不足',
  '环评前置意见未出',
  '企业要求的厂房层高暂无合适载体',
];

function daysAhead(plan: LeadPlan, today: Day): number {
  if (plan.marks.has('next:today')) return 0;
  // Within this week as long as it lasts, else in the next one.
  if (plan.marks.has('next:week')) return Math.max(1, Math.min(2, 7 - weekday(today)));
  if (plan.marks.has('overdue') || chance(plan.number, 71) < 0.12) return -between(1, 12, plan.number, 72);
  return between(1, 28, plan.number, 73);
}

/** What is to be done next, and when; leads of an old ledger, finished and suspended ones have none. */
export function nextStepOf(
  plan: LeadPlan,
  today: Day,
): Pick<Prisma.LeadCreateManyInput, 'nextStep' | 'nextStepOn' | 'nextStepOwnerId'> {
  const steps = STEPS[plan.stage];
  const isMarked = plan.marks.has('next:today') || plan.marks.has('next:week') || plan.marks.has('overdue');
  const isOpen = plan.status === 'active' && !plan.marks.has('ledger') && steps.length > 0;
  if (!isOpen || (!isMarked && (plan.marks.has('stale') || chance(plan.number, 74) < 0.1)))
    return { nextStep: null, nextStepOn: null, nextStepOwnerId: null };
  return {
    nextStep: pick(steps, plan.number, 75),
    nextStepOn: toDateColumn(addDays(today, daysAhead(plan, today))),
    nextStepOwnerId: plan.officer?.id ?? null,
  };
}

export function problemOf(plan: LeadPlan): string | null {
  const order = stageOrder(plan.stage);
  const mayHave = order >= stageOrder('negotiating') && order <= stageOrder('constructionStart');
  return mayHave && chance(plan.number, 76) < 0.35 ? pick(PROBLEMS, plan.number, 77) : null;
}
