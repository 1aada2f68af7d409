import { addDays, type Day, instantAt, toDateColumn } from '../../lib/domain/day';
import type { Prisma } from '../generated/client';
import { person } from './cast';
import { pick } from './chance';
import type { LeadPlan } from './lead-table';
import { seedId } from './seed-id';

/** What sort of firm, and now and then what it is known for: one in three has a grade. */
export function natureOf(plan: LeadPlan): Pick<Prisma.InvestorCreateManyInput, 'kind' | 'grades'> {
  if (plan.foreignUsd !== null) return { kind: 'foreign', grades: [] };
  const kind = pick(
    ['domesticPrivate', 'domesticPrivate', 'domesticPrivate', 'stateOwned'] as const,
    plan.number,
    31,
  );
  const grades = [['specialised'], ['listed'], [], [], [], []] as const;
  return { kind, grades: [...pick(grades, plan.number, 37)] };
}

type Noted = {
  firm: string;
  who: string;
  kind: Prisma.RiskNoteCreateManyInput['kind'];
  text: string;
  source: string;
};

const NOTED: readonly (Noted & { daysAgo: number; retracted?: string })[] = [
  {
    firm: '恒锴阀门',
    who: '王芳',
    kind: 'litigation',
    text: '与上游铸件厂有一起买卖合同纠纷在审，标的约 180 万元。',
    source: '中国裁判文书网，开庭公告',
    daysAgo: 20,
  },
  {
    firm: '恒锴阀门',
    who: '王芳',
    kind: 'abnormality',
    text: '列入经营异常名录。',
    source: '国家企业信用信息公示系统',
    daysAgo: 45,
    retracted: '同名企业，核对信用代码后不是这一家',
  },
];

/** Two notes on a firm of 王芳's: one that stands and one that was wrong. */
export function riskRows(plans: readonly LeadPlan[], today: Day): Prisma.RiskNoteCreateManyInput[] {
  return NOTED.flatMap(({ firm, who, kind, text, source, daysAgo, retracted }, index) => {
    const plan = plans.find(candidate => candidate.firm === firm);
    if (!plan) return [];
    const found = addDays(today, -daysAgo);
    const recorder = { recordedAt: instantAt(found, 16), recordedById: person(who).id };
    const retraction = {
      retractedAt: instantAt(addDays(found, 2), 9),
      retractedById: person(who).id,
      retractReason: retracted ?? null,
    };
    return [
      {
        id: seedId('risk', index + 1),
        investorId: seedId('investor', plan.number),
        ...{ kind, text, source, ...recorder },
        foundOn: toDateColumn(found),
        ...(retracted && retraction),
      },
    ];
  });
}
