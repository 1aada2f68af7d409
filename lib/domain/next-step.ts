import type { StatusKey } from './labels';
import type { LeadCard } from './lead-view';
import { nextStage, type StageKey } from './stage';

/** Whether a lead must have a next step: while it is active and its way is not at its end. */
export const needsStep = ({ stage, status }: { stage: StageKey; status: StatusKey }): boolean =>
  status === 'active' && nextStage(stage) !== null;

/** 缺下一步: nobody has said what comes next. */
export const lacksStep = (lead: { stage: StageKey; status: StatusKey; nextStep: string | null }): boolean =>
  lead.nextStep === null && needsStep(lead);

/** Whether the clock of a card says 缺下一步 already: what stands once is not said again beside it. */
export const clockSaysNoStep = ({ clock, nextStep }: Pick<LeadCard, 'clock' | 'nextStep'>): boolean =>
  clock?.key === 'nextStep' && nextStep === null;
