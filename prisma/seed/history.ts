import { ROLE_NAMES } from '../../lib/domain/actor';
import { formatMoney } from '../../lib/domain/money';
import type { RuleSetContent } from '../../lib/domain/rule-set';
import type { Prisma } from '../generated/client';
import { type Person, person } from './cast';
import { codeOf } from './lead-rows';
import type { LeadPlan } from './lead-table';
import { seedId } from './seed-id';
import type { Step } from './timeline';

type Row = Prisma.AuditEntryCreateManyInput;

/** The audit rows that these deeds would have left, had they been done at the desk. */
export function auditRows(
  plan: LeadPlan,
  steps: readonly Step[],
  rules: RuleSetContent,
  unitNames: ReadonlyMap<string, string>,
): Row[] {
  const by = (who: Person, at: Date): Pick<Row, 'at' | 'staffId' | 'who' | 'noun' | 'nounId'> => ({
    at,
    staffId: who.id,
    who: `${who.name}（${unitNames.get(who.unitCode) ?? ''} ${ROLE_NAMES[who.role]}）`,
    noun: 'lead',
    nounId: seedId('lead', plan.number),
  });
  const office = person('吴静');
  const recorder = plan.officer ?? office;
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    const move: Row = before
      ? {
          ...by(recorder, step.recordedAt),
          deed: 'lead.advanced',
          before: { stage: before.stage },
          after: { stage: step.stage, happenedOn: step.happenedOn },
        }
      : {
          ...by(recorder, step.recordedAt),
          deed: plan.marks.has('ledger') ? 'lead.imported' : 'lead.recorded',
          after: { code: codeOf(plan, step.happenedOn), title: plan.title, investor: plan.firm },
        };
    if (!step.confirmedAt || !rules.confirmedByOffice.includes(step.stage)) return [move];
    return [
      move,
      {
        ...by(office, step.confirmedAt),
        deed: 'entry.confirmed',
        after: { stage: step.stage, value: formatMoney(plan.yuan) },
      },
    ];
  });
}
