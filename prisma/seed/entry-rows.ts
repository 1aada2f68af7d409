import { instantAt, toDateColumn } from '../../lib/domain/day';
import type { Answers } from '../../lib/domain/gate-field';
import type { RuleSetContent } from '../../lib/domain/rule-set';
import { isAfterSigning, stageOrder } from '../../lib/domain/stage';
import type { Prisma } from '../generated/client';
import { person } from './cast';
import { recorderOf } from './lead-rows';
import type { LeadPlan } from './lead-table';
import { seedId } from './seed-id';
import type { Step } from './timeline';

type Money = Pick<
  Prisma.LeadCreateManyInput,
  'intendedInvestmentYuan' | 'plannedInvestmentYuan' | 'agreedInvestmentYuan' | 'facts'
>;

const entryId = (plan: LeadPlan, step: Step): string =>
  seedId('entry', plan.number * 100 + stageOrder(step.stage));

function valueAt(step: Step, lead: Money): number {
  if (isAfterSigning(step.stage)) return Number(lead.agreedInvestmentYuan ?? 0);
  if (stageOrder(step.stage) >= stageOrder('negotiating')) return Number(lead.plannedInvestmentYuan ?? 0);
  return Number(lead.intendedInvestmentYuan ?? 0);
}

/** One row per stage entered, the revoked one included. */
export function entryRows(
  plan: LeadPlan,
  steps: readonly Step[],
  lead: Money,
  rules: RuleSetContent,
): Prisma.StageEntryCreateManyInput[] {
  const facts = (lead.facts ?? {}) as Answers;
  const office = person('吴静').id;
  return steps.map((step, index) => {
    const isRevoked = plan.marks.has('revoked') && index === steps.length - 1;
    const fields = rules.stages.find(rule => rule.key === step.stage)?.fields ?? [];
    const signedAs = plan.marks.has('framework') ? 'framework' : 'formal';
    return {
      id: entryId(plan, step),
      leadId: seedId('lead', plan.number),
      stage: step.stage,
      happenedOn: toDateColumn(step.happenedOn),
      recordedAt: step.recordedAt,
      recordedById: recorderOf(plan),
      unitCode: plan.unitCode,
      agreementKind: step.stage === 'signed' ? signedAs : null,
      valueYuan: valueAt(step, lead),
      evidence: Object.fromEntries(fields.map(field => [field.key, facts[field.key] ?? null])),
      note: isRevoked ? '签约主体与备案主体不一致，撤销认定，补齐后重新报送' : null,
      confirmedAt: step.confirmedAt,
      confirmedById:
        step.confirmedAt === null
          ? null
          : rules.confirmedByOffice.includes(step.stage)
            ? office
            : recorderOf(plan),
      revokedAt:
        isRevoked && step.confirmedAt ? instantAt(step.confirmedAt.toISOString().slice(0, 10), 15) : null,
      revokedById: isRevoked ? office : null,
    };
  });
}

/** 更正: one agreed total that was typed a tenth too high. */
export function correctionRows(plan: LeadPlan, steps: readonly Step[]): Prisma.CorrectionCreateManyInput[] {
  const signed = steps.find(step => step.stage === 'signed');
  if (!plan.marks.has('corrected') || !signed?.confirmedAt) return [];
  return [
    {
      id: seedId('correction', plan.number),
      entryId: entryId(plan, signed),
      changedAt: new Date(signed.confirmedAt.getTime() + 5 * 86_400_000),
      changedById: person('吴静').id,
      oldValueYuan: Math.round(plan.yuan * 1.1),
      newValueYuan: plan.yuan,
      reason: '协议附件金额重复计入，按协议正文更正',
    },
  ];
}
