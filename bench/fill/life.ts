import { addDays, type Day, daysBetween, instantAt } from '@/lib/domain/day';
import { STAGE_KEYS, type StageKey } from '@/lib/domain/stage';
import type { Dice } from './random';

export const MONTHS = 24;

const FINAL_STAGES: readonly (readonly [StageKey, number])[] = [
  ['lead', 15],
  ['qualification', 12],
  ['firstTalk', 14],
  ['negotiating', 18],
  ['jointReview', 8],
  ['readyToSign', 6],
  ['signed', 11],
  ['landed', 6],
  ['constructionStart', 5],
  ['production', 3],
  ['completion', 2],
];

export type Step = { stage: StageKey; on: Day; recordedAt: Date; confirmedAt: Date | null };

/** What happened to one lead, day by day, up to today. */
export type Life = {
  steps: Step[];
  activityDays: Day[];
  status: 'active' | 'paused' | 'lost';
  lastOn: Day;
  exitOn: Day | null;
};

const atOffice = (dice: Dice, day: Day): Date =>
  new Date(instantAt(day, 9).getTime() + dice.between(0, 8 * 3_600_000));

const isAwaited = (stage: StageKey): boolean =>
  !['lead', 'qualification', 'negotiating', 'jointReview', 'readyToSign'].includes(stage);

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function drawSteps(dice: Dice, today: Day): Step[] {
  const reach = daysBetween(addDays(today, -MONTHS * 30.4), today);
  const last = STAGE_KEYS.indexOf(dice.weighted(FINAL_STAGES));
  const steps: Step[] = [];
  // A little more of late than at first, as offices grow; far ones began long enough ago to get there.
  const room = Math.max(0, reach - last * 24);
  let on = addDays(today, -Math.min(reach, last * 24 + Math.floor(dice.next() ** 1.6 * room)));
  for (const stage of STAGE_KEYS.slice(0, last + 1)) {
    if (steps.length > 0) on = addDays(on, dice.between(3, 42));
    if (on > today) break;
    const recordedAt = earlier(
      atOffice(dice, addDays(on, dice.between(0, 3))),
      new Date(instantAt(today, 8).getTime() - dice.between(0, 3_600_000)),
    );
    const confirmed = new Date(recordedAt.getTime() + dice.between(3_600_000, 8 * 86_400_000));
    const confirmedAt = isAwaited(stage)
      ? confirmed < instantAt(today, 8) && dice.chance(0.95)
        ? confirmed
        : null
      : recordedAt;
    steps.push({ stage, on, recordedAt, confirmedAt });
  }
  return steps;
}

/** Draws a life with about `activities` activities, more of them the further the lead got. */
export function drawLife(dice: Dice, today: Day, activities: number): Life {
  const steps = drawSteps(dice, today);
  const first = steps[0]?.on ?? today;
  const lastStep = steps.at(-1)?.on ?? today;
  const end = addDays(lastStep, Math.min(daysBetween(lastStep, today), dice.between(0, 60)));
  const count = Math.round((activities * (1 + steps.length)) / 5.5 + dice.next() - 0.5);
  const span = daysBetween(first, end);
  const activityDays = Array.from({ length: count }, () => addDays(first, dice.between(0, span))).sort();
  const lastOn = activityDays.at(-1) ?? lastStep;
  const isSigned = steps.length > STAGE_KEYS.indexOf('signed');
  const status = dice.weighted([
    ['active', isSigned ? 94 : 62],
    ['paused', isSigned ? 3 : 12],
    ['lost', isSigned ? 3 : 26],
  ] as const);
  return { steps, activityDays, status, lastOn, exitOn: status === 'active' ? null : end };
}
