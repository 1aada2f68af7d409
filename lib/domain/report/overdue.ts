import { addDays, type Day } from '../day';
import { type RuleSetContent, stageRule } from '../rule-set';
import type { StageKey } from '../stage';
import { isWorkingDay } from '../working-calendar';

/** The day that lies `count` working days before `day`. */
function workingDaysBefore(day: Day, count: number): Day {
  let candidate = day;
  for (let left = count; left > 0; ) {
    candidate = addDays(candidate, -1);
    if (isWorkingDay(candidate)) left -= 1;
  }
  return candidate;
}

/** By stage the earliest day of last progress that is not yet overdue on `day`; null where no clock runs. */
export function overdueLines(
  rules: RuleSetContent,
  stages: readonly StageKey[],
  day: Day,
): Map<StageKey, Day | null> {
  return new Map(
    stages.map(stage => {
      const { overdueDays, overdueUnit } = stageRule(rules, stage);
      if (overdueDays === null) return [stage, null];
      return [
        stage,
        overdueUnit === 'working' ? workingDaysBefore(day, overdueDays) : addDays(day, -overdueDays),
      ];
    }),
  );
}
