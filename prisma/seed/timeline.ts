import { addDays, type Day, instantAt, weekday } from '../../lib/domain/day';
import { STAGE_KEYS, type StageKey, stageOrder } from '../../lib/domain/stage';
import { between } from './chance';
import type { LeadPlan } from './lead-table';

/** A stage that a lead entered, with the instants at which that was recorded and confirmed. */
export type Step = {
  stage: StageKey;
  happenedOn: Day;
  recordedAt: Date;
  confirmedAt: Date | null;
};

const onWorkday = (day: Day): Day => addDays(day, -Math.max(0, weekday(day) - 5));

/** An instant of that day which has passed already, whatever the hour is now. */
export function during(day: Day, today: Day, ...salt: number[]): Date {
  return day >= today ? instantAt(today, 0) : instantAt(day, between(9, 17, ...salt));
}

/** The way of a lead from its tip to its present stage: early gates pass faster than late ones. */
export function stepsOf(plan: LeadPlan, today: Day, confirmedByOffice: readonly StageKey[]): Step[] {
  const last = stageOrder(plan.stage);
  let previous = '1900-01-01';
  return STAGE_KEYS.slice(0, last + 1).map((stage, index) => {
    const way = last === 0 ? 1 : (index / last) ** 1.3;
    const ago = Math.round(plan.tipDaysAgo - (plan.tipDaysAgo - plan.stageDaysAgo) * way);
    const day = onWorkday(addDays(today, -ago));
    const happenedOn = day > previous ? day : previous;
    previous = happenedOn;
    const recordedAt = during(happenedOn, today, plan.number, index);
    const isWaiting = index === last && plan.marks.has('pending');
    return { stage, happenedOn, recordedAt, confirmedAt: confirmation(stage, isWaiting) };

    function confirmation(entered: StageKey, waiting: boolean): Date | null {
      if (!confirmedByOffice.includes(entered)) return recordedAt;
      const confirmedOn = addDays(happenedOn, between(1, 3, plan.number, index, 7));
      return waiting || confirmedOn >= today ? null : instantAt(confirmedOn, 10);
    }
  });
}
