import { addDays, type Day, daysBetween, toDateColumn, yearOf } from '../../lib/domain/day';
import type { ActivityKey } from '../../lib/domain/labels';
import { stageOrder } from '../../lib/domain/stage';
import type { Prisma } from '../generated/client';
import { person } from './cast';
import { between, pick } from './chance';
import { share } from './gate-facts';
import type { LeadPlan } from './lead-table';
import { seedId } from './seed-id';
import { during, type Step } from './timeline';

type Talk = readonly [ActivityKey, string];

const BEFORE_SIGNING: readonly Talk[] = [
  ['call', '与企业负责人通话，对方正在比较几处选址，约定下周寄送政策汇编。'],
  ['call', '电话回访，企业董事会已原则同意外地设点，等待内部立项。'],
  ['visit', '赴企业总部拜访，参观产线，交换投资计划初稿。'],
  ['visit', '随产业专班外出拜访，企业提出用地与人才公寓需求。'],
  ['reception', '接待企业一行来诸考察，现场踏勘两处地块。'],
  ['reception', '陪同企业走访本地配套企业，配套半径得到认可。'],
  ['meeting', '召开专题洽谈会，就投资强度与分期安排达成一致意见。'],
  ['meeting', '会同发改、经信等部门研究用能与环保前置条件。'],
  ['roadshow', '在产业推介会上与企业团队交流，对方表示近期来访。'],
];

const AFTER_SIGNING: readonly Talk[] = [
  ['call', '与项目公司核对审批进度，图审意见本周回复。'],
  ['call', '了解设备到货与用工情况，企业反映进展顺利。'],
  ['visit', '现场走访项目，查看施工进度并留存影像。'],
  ['visit', '走访项目公司，梳理供电与排污接入事项。'],
  ['meeting', '召开要素保障协调会，明确用地、用能办理时限。'],
  ['meeting', '与统计部门核对入库材料，补齐缺项。'],
  ['reception', '接待企业管理团队，商谈后续增资安排。'],
];

const NOTE: Talk = ['note', '补充材料已收到，存入项目档案。'];

const COMMENT = '请责任单位盯紧节点，每周报进展，要素问题及时提交协调会。';

/** The day of the latest talk: not long ago, unless the lead is one of the silent ones. */
export function lastTalkOn(plan: LeadPlan, present: Step, today: Day): Day {
  if (plan.marks.has('stale') || plan.status !== 'active') return present.happenedOn;
  const since = Math.max(0, daysBetween(present.happenedOn, today));
  return addDays(today, -Math.min(since, between(1, 34, plan.number, 81)));
}

function row(
  plan: LeadPlan,
  place: number,
  kind: ActivityKey,
  on: Day,
  text: string,
  by: string,
  today: Day,
): Prisma.ActivityCreateManyInput {
  return {
    id: seedId('activity', plan.number * 10 + place),
    leadId: seedId('lead', plan.number),
    kind,
    happenedOn: toDateColumn(on),
    place: kind === 'visit' ? plan.place : kind === 'reception' ? '诸暨' : null,
    people: kind === 'meeting' ? '责任单位、产业专班、企业项目团队' : null,
    text,
    recordedAt: during(on, today, plan.number, place, 82),
    recordedById: by,
  };
}

/** Talks between the tip and the latest one, and the leader's word on the great ones. */
export function activityRows(
  plan: LeadPlan,
  steps: readonly Step[],
  present: Step,
  today: Day,
): Prisma.ActivityCreateManyInput[] {
  const [tip] = steps;
  if (!tip || !plan.officer) return [];
  const officer = plan.officer.id;
  const signed = steps.find(step => step.stage === 'signed');
  const last = [present.happenedOn, lastTalkOn(plan, present, today)].sort().at(-1) ?? present.happenedOn;
  const span = daysBetween(tip.happenedOn, last);
  const count = Math.min(5, 1 + Math.floor(stageOrder(plan.stage) / 2) + (span > 60 ? 1 : 0));
  const rows = Array.from({ length: count }, (_, place) => {
    const on = addDays(last, -Math.round((span * place) / count));
    const talks = signed && on > signed.happenedOn ? AFTER_SIGNING : BEFORE_SIGNING;
    const [kind, text] = place === 2 && plan.number % 3 === 0 ? NOTE : pick(talks, plan.number, place, 83);
    return row(plan, place, kind, on, text, officer, today);
  });
  if (plan.marks.has('leader')) rows.push(row(plan, 9, 'comment', last, COMMENT, person('郑涛').id, today));
  return rows;
}

/** Money that came in since the project landed, in parts; foreign money in dollars. */
export function arrivalRows(
  plan: LeadPlan,
  steps: readonly Step[],
  today: Day,
): Prisma.ArrivalCreateManyInput[] {
  const landed = steps.find(step => step.stage === 'landed');
  const signed = steps.find(step => step.stage === 'signed');
  const from = landed ?? (plan.foreignUsd === null ? undefined : signed);
  if (!from || plan.marks.has('framework')) return [];
  const count = Math.min(4, 1 + (stageOrder(plan.stage) - stageOrder('signed')));
  const span = daysBetween(from.happenedOn, today);
  return Array.from({ length: count }, (_, place) => {
    const on = addDays(from.happenedOn, Math.round((span * place) / count));
    const part = pick([0.08, 0.12, 0.15, 0.2], plan.number, place, 84);
    const recordedAt = during(on, today, plan.number, place, 85);
    return {
      id: seedId('arrival', plan.number * 10 + place),
      leadId: seedId('lead', plan.number),
      arrivedOn: toDateColumn(on),
      amountYuan: plan.foreignUsd === null ? share(plan.yuan, part) : null,
      amountUsd: plan.foreignUsd === null ? null : share(plan.foreignUsd, part),
      voucherNo: `HD${yearOf(on)}${String(plan.number * 10 + place).padStart(5, '0')}`,
      unitCode: plan.unitCode,
      recordedAt,
      recordedById: person('吴静').id,
      confirmedAt: recordedAt,
    };
  });
}
