import { silentSince } from './claim';
import { clockWords, shortClockWords } from './clock-words';
import type { Day } from './day';
import { type DutyLimits, dueOnOf, type Limit } from './duty-limit';
import type { StatusKey } from './labels';
import { isAfterSigning, type StageKey, stageOrder } from './stage';

export const CLOCK_NAMES = {
  respond: '响应',
  judge: '研判',
  feedBack: '反馈',
  report: '报告',
  stage: '阶段',
  nextStep: '下一步',
  silence: '沉默期',
  protection: '保护期',
} as const;
export type ClockKey = keyof typeof CLOCK_NAMES;

/** quiet: reminding is put off; done: nothing more is asked. */
export type ClockState = 'done' | 'ok' | 'amber' | 'red' | 'quiet';

/** What is asked of a lead by when. */
export type DutyClock = {
  key: ClockKey;
  /** The last day; null where there is no next step to be late with. */
  dueOn: Day | null;
  state: ClockState;
  /** The whole sentence: 应在 3月7日 前研判，已超 2 个工作日. */
  words: string;
  /** The same for a card: 研判超 2 个工作日. */
  short: string;
};

/** What the clocks need to know of a lead. */
export type DutyFacts = {
  status: StatusKey;
  stage: StageKey;
  /** Rows of an old ledger were answered and judged before anybody wrote it down here. */
  isFromLedger: boolean;
  /** In the public pool nobody's clock runs. */
  isPooled: boolean;
  registeredOn: Day;
  respondedOn: Day | null;
  fedBackOn: Day | null;
  lastReportedOn: Day | null;
  lastProgressOn: Day;
  nextStepOn: Day | null;
  /** The last protected day of a claim that is held; null without one. */
  protectedUntil: Day | null;
  /** The day on which the held claim was filed; null without one. */
  claimFiledOn: Day | null;
  /** The last day on which reminders are put off; null when they are not. */
  quietUntil: Day | null;
};

type Bare = Pick<DutyClock, 'key' | 'dueOn' | 'state'>;

function stateAt(day: Day, limit: Pick<Limit, 'red' | 'amber'>): ClockState {
  if (day < limit.red) return 'red';
  return day < limit.amber ? 'amber' : 'ok';
}

const running = (key: ClockKey, limit: Limit, from: Day): Bare => ({
  key,
  dueOn: dueOnOf(limit, from),
  state: stateAt(from, limit),
});

const asked = (key: ClockKey, limit: Limit, from: Day, isDone: boolean): Bare =>
  isDone ? { key, dueOn: dueOnOf(limit, from), state: 'done' } : running(key, limit, from);

/** 1 天响应、3 天研判、7 天反馈, counted from the day the lead was written down. */
function firstDays(facts: DutyFacts, limits: DutyLimits): Bare[] {
  if (facts.isFromLedger) return [];
  const { registeredOn: from, stage } = facts;
  const isJudged = stage !== 'lead';
  const isAnswered = facts.fedBackOn !== null || stageOrder(stage) >= stageOrder('firstTalk');
  return [
    asked('respond', limits.respond, from, facts.respondedOn !== null || isJudged),
    asked('judge', limits.judge, from, isJudged),
    asked('feedBack', limits.feedBack, from, isAnswered),
  ];
}

function stepClock({ stage, nextStepOn }: DutyFacts, limits: DutyLimits): Bare[] {
  if (stage === 'completion') return [];
  if (nextStepOn === null) return [{ key: 'nextStep', dueOn: null, state: 'red' }];
  return [{ key: 'nextStep', dueOn: nextStepOn, state: stateAt(nextStepOn, limits.step) }];
}

/** 沉默期 and 保护期 of a claim, in calendar days; the signed agreement protects by itself. */
function claimClocks(facts: DutyFacts, limits: DutyLimits): Bare[] {
  const { protectedUntil } = facts;
  if (protectedUntil === null || isAfterSigning(facts.stage)) return [];
  return [
    running(
      'silence',
      limits.silence,
      silentSince(facts.lastProgressOn, facts.claimFiledOn ?? facts.lastProgressOn),
    ),
    { key: 'protection', dueOn: protectedUntil, state: stateAt(protectedUntil, limits.protection) },
  ];
}

/**
 * Every clock of a lead on this day: the one truth of page, card, lists and reminders. A lead that rests, is
 * lost or lies in the pool has none; one whose reminders are put off has quiet ones.
 */
export function dutyClocks(facts: DutyFacts, limits: DutyLimits): DutyClock[] {
  if (facts.status !== 'active' || facts.isPooled) return [];
  const stageLimit = limits.stages[facts.stage];
  const clocks: Bare[] = [
    ...firstDays(facts, limits),
    ...(isAfterSigning(facts.stage)
      ? []
      : [running('report', limits.report, facts.lastReportedOn ?? facts.registeredOn)]),
    ...(stageLimit ? [running('stage', stageLimit, facts.lastProgressOn)] : []),
    ...stepClock(facts, limits),
    ...claimClocks(facts, limits),
  ];
  const isQuiet = facts.quietUntil !== null && facts.quietUntil >= limits.today;
  return clocks.map(clock => {
    const state = isQuiet && clock.state !== 'done' ? 'quiet' : clock.state;
    const worded = { ...clock, state };
    return {
      ...worded,
      words: clockWords(worded, limits.today),
      short: shortClockWords(worded, limits.today),
    };
  });
}

const WEIGHT: Record<ClockState, number> = { red: 0, amber: 1, ok: 2, quiet: 3, done: 4 };

/** The clock to look at first: red before amber, then the longest due; null when all is well. */
export function worstClock(clocks: readonly DutyClock[]): DutyClock | null {
  const [worst] = clocks
    .filter(({ state }) => state === 'red' || state === 'amber')
    .sort(
      (a, b) =>
        WEIGHT[a.state] - WEIGHT[b.state] || (a.dueOn ?? '9999-12-31').localeCompare(b.dueOn ?? '9999-12-31'),
    );
  return worst ?? null;
}
