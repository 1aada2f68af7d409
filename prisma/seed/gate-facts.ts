import { addDays, type Day } from '../../lib/domain/day';
import type { Answer, Answers } from '../../lib/domain/gate-field';
import { leadColumn } from '../../lib/domain/lead-field';
import type { GateField, RuleSetContent } from '../../lib/domain/rule-set';
import { stageOrder } from '../../lib/domain/stage';
import { between, pick } from './chance';
import { firmName, inventUscc } from './firm';
import type { LeadPlan } from './lead-table';
import type { Step } from './timeline';

/** What belongs to the investor or is a column of the lead, not one of its facts. */
const ELSEWHERE = [
  'investorName',
  'uscc',
  'businessScope',
  'contactId',
  'firstTalkUnitId',
  'officerId',
  'industryKey',
  'leadSource',
];

const TEXTS: Record<string, readonly string[]> = {
  expectedBenefit: [
    '达产后年产值约为总投资的1.5倍，亩均税收不低于30万元',
    '投产三年内年税收预计达总投资的4%',
  ],
  siteNeed: ['工业用地，靠近高速出入口，可分期供地', '先租用标准厂房，后续按需供地'],
  helpNeeded: ['协调用能指标与110千伏接入', '协助对接本地配套企业', '暂无'],
  firstTalkPlace: ['诸暨市招商服务中心', '企业总部会议室', '责任单位会议室'],
  attendees: [
    '责任单位主要负责人、招商员；企业负责人及项目团队',
    '分管领导、产业专班、招商员；企业董事长、投资总监',
  ],
  phases: ['一次建成', '分两期实施，一期占六成'],
  policyRequests: ['设备投资补助、人才公寓', '厂房租金补助、研发投入奖励', '无特殊诉求'],
  creditResult: ['资信良好，无失信记录', '经第三方核查，未见重大风险'],
  policyClauses: ['按市产业政策执行，不含税收返还'],
  exitClauses: ['两年内未开工的，收回土地并终止协议'],
  statisticsName: ['同项目名称'],
};

const NUMBERS: Record<string, readonly [number, number]> = {
  plantNeedSqm: [3_000, 40_000],
  jobs: [40, 600],
  energyTce: [300, 6_000],
  investmentIntensity: [310, 620],
  taxPerMu: [30, 58],
  plotRatio: [1, 2],
  actualTaxPerMu: [32, 55],
};

const SHARES: Record<string, number> = {
  forecastOutputYuan: 1.4,
  forecastTaxYuan: 0.05,
  registeredCapitalYuan: 0.2,
  paidInCapitalYuan: 0.1,
  equipmentInvestmentYuan: 0.5,
  firstOutputYuan: 0.1,
  actualInvestmentYuan: 1.02,
  annualOutputYuan: 1.3,
  annualTaxYuan: 0.05,
};

const DAYS_AHEAD: Record<string, number> = {
  plannedStartOn: 150,
  plannedAcceptanceOn: 600,
  plannedProductionOn: 660,
  permitOn: -6,
  firstArrivalOn: -3,
};

/** A share of the money, in whole 万元. */
export function share(yuan: number, part: number): number {
  return Math.round((yuan * part) / 10_000) * 10_000;
}

function answer(plan: LeadPlan, field: GateField, on: Day): Answer {
  const { number } = plan;
  const codes: Record<string, string> = {
    parties: `诸暨市人民政府、${plan.firm}`,
    signatories: `责任单位与${plan.firm}`,
    projectCompany: firmName(`${plan.firm}（诸暨）`, '', false),
    projectUscc: inventUscc('诸暨', 500 + number),
    filingCode: `${on.slice(2, 4)}12-330681-04-01-${between(100_000, 999_999, number, 21)}`,
    permitNo: `330681${on.replaceAll('-', '')}${String(number % 100).padStart(2, '0')}01`,
    statisticsCode: `SP${on.slice(0, 4)}${String(number).padStart(5, '0')}`,
  };
  if (field.key in codes) return codes[field.key] ?? null;
  if (field.key === 'agreementKind') return plan.marks.has('framework') ? 'framework' : 'formal';
  if (field.key === 'verdict') return plan.number % 3 === 0 ? '继续跟踪' : '优先推进';
  if (field.type === 'enum') return field.options?.[field.key === 'environmentClass' ? 1 : 0]?.key ?? null;
  if (field.type === 'boolean') return true;
  if (field.type === 'money') return share(plan.yuan, SHARES[field.key] ?? 0.1);
  if (field.type === 'date') return addDays(on, DAYS_AHEAD[field.key] ?? 0);
  if (field.type === 'number') return between(...(NUMBERS[field.key] ?? [1, 9]), number, field.key.length);
  const texts = TEXTS[field.key];
  return texts ? pick(texts, number, field.key.length) : null;
}

/** Answers of every gate passed that have no column of their own. */
export function factsOf(plan: LeadPlan, steps: readonly Step[], rules: RuleSetContent): Answers {
  const facts: Answers = {};
  for (const step of steps) {
    if (plan.marks.has('ledger') || stageOrder(step.stage) === 0) continue;
    for (const field of rules.stages.find(rule => rule.key === step.stage)?.fields ?? []) {
      if (leadColumn(field.key) || ELSEWHERE.includes(field.key)) continue;
      facts[field.key] ??= answer(plan, field, step.happenedOn);
    }
  }
  return facts;
}
