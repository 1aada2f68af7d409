import { YI, type Yuan } from './money';
import { type StageKey, stageOrder } from './stage';

/** The value a lead stands for: agreed from signing on, else planned, else intended. Source: metric dictionary §1. */
export function leadValue(lead: {
  stage: StageKey;
  agreedInvestmentYuan: Yuan | null;
  plannedInvestmentYuan: Yuan | null;
  intendedInvestmentYuan: Yuan | null;
}): Yuan | null {
  const before = lead.plannedInvestmentYuan ?? lead.intendedInvestmentYuan;
  return stageOrder(lead.stage) >= stageOrder('signed') ? (lead.agreedInvestmentYuan ?? before) : before;
}

/** A 亿元 project: value of the line or more, the line itself included. */
export function isYiProject(valueYuan: Yuan | null, lineYuan: Yuan = YI): boolean {
  return valueYuan !== null && valueYuan >= lineYuan;
}
