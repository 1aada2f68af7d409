import type { StatusKey } from './labels';
import { nextStage, type StageKey } from './stage';

/** Whether a lead must have a next step: while it is active and its way is not at its end. */
export const needsStep = ({ stage, status }: { stage: StageKey; status: StatusKey }): boolean =>
  status === 'active' && nextStage(stage) !== null;

/** 缺下一步: nobody has said what comes next. */
export const lacksStep = (lead: { stage: StageKey; status: StatusKey; nextStep: string | null }): boolean =>
  lead.nextStep === null && needsStep(lead);
