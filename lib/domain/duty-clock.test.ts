import { describe, expect, it } from 'vitest';
import ruleSet from '../../prisma/reference/rule-set.json';
import { silenceEnd } from './claim';
import { addDays, type Day } from './day';
import { type ClockKey, type DutyFacts, dutyClocks, worstClock } from './duty-clock';
import { dutyLimits } from './duty-limit';
import { ruleSetContentSchema } from './rule-set';
import { isWorkingDay, workingDaysBetween } from './working-calendar';

const rules = ruleSetContentSchema.parse(ruleSet);

const FRESH: DutyFacts = {
  status: 'active',
  stage: 'lead',
  isFromLedger: false,
  isPooled: false,
  registeredOn: '2025-01-24',
  respondedOn: null,
  fedBackOn: null,
  lastReportedOn: null,
  lastProgressOn: '2025-01-24',
  nextStepOn: '2026-12-31',
  protectedUntil: null,
  claimFiledOn: null,
  quietUntil: null,
};

const clocksOf = (facts: Partial<DutyFacts>, today: Day) =>
  dutyClocks({ ...FRESH, ...facts }, dutyLimits(rules, today));
const clockOf = (key: ClockKey, facts: Partial<DutyFacts>, today: Day) =>
  clocksOf(facts, today).find(clock => clock.key === key);

describe('the first days of a lead', () => {
  // 春节 2025: 26 January and 8 February are worked, 28 January to 4 February are free.
  // 国庆 2025: 28 September and 11 October are worked, 1 to 8 October are free.
  it.each<[string, Day, Day, Day, Day, Day]>([
    ['an ordinary Wednesday', '2025-03-05', '2025-03-06', '2025-03-10', '2025-03-14', '2025-03-25'],
    ['the Friday before 春节', '2025-01-24', '2025-01-26', '2025-02-05', '2025-02-10', '2025-02-19'],
    ['the worked Sunday', '2025-01-26', '2025-01-27', '2025-02-06', '2025-02-11', '2025-02-20'],
    ['the last day before 春节', '2025-01-27', '2025-02-05', '2025-02-07', '2025-02-12', '2025-02-21'],
    ['within 春节', '2025-01-30', '2025-02-05', '2025-02-07', '2025-02-12', '2025-02-21'],
    ['the first day after it', '2025-02-05', '2025-02-06', '2025-02-08', '2025-02-13', '2025-02-24'],
    ['the worked Sunday before 国庆', '2025-09-28', '2025-09-29', '2025-10-09', '2025-10-14', '2025-10-23'],
    ['the day before 国庆', '2025-09-30', '2025-10-09', '2025-10-11', '2025-10-16', '2025-10-27'],
    ['within 国庆', '2025-10-05', '2025-10-09', '2025-10-11', '2025-10-16', '2025-10-27'],
    ['the worked Saturday', '2025-10-11', '2025-10-13', '2025-10-15', '2025-10-21', '2025-10-30'],
    ['the worked Saturday of 2026', '2026-02-14', '2026-02-24', '2026-02-26', '2026-03-03', '2026-03-12'],
    ['the day before 国庆 2026', '2026-09-30', '2026-10-08', '2026-10-10', '2026-10-15', '2026-10-26'],
  ])('written down on %s are counted in working days', (_name, registeredOn, ...due) => {
    const clocks = clocksOf({ registeredOn, lastProgressOn: registeredOn }, registeredOn);
    const days = ['respond', 'judge', 'feedBack', 'report'].map(
      key => clocks.find(clock => clock.key === key)?.dueOn,
    );
    expect(days).toEqual(due);
  });

  it.each<[Day, string, string]>([
    ['2025-01-24', 'ok', '应在 2月5日 前研判'],
    ['2025-01-26', 'ok', '应在 2月5日 前研判'],
    ['2025-01-27', 'amber', '应在 2月5日 前研判，还剩 1 个工作日'],
    ['2025-02-01', 'amber', '应在 2月5日 前研判，还剩 1 个工作日'],
    ['2025-02-05', 'amber', '应在 2月5日 前研判，今天到期'],
    ['2025-02-06', 'red', '应在 2月5日 前研判，已超 1 个工作日'],
    ['2025-02-08', 'red', '应在 2月5日 前研判，已超 3 个工作日'],
    ['2025-02-09', 'red', '应在 2月5日 前研判，已超 3 个工作日'],
    ['2026-01-05', 'red', '应在 2025年2月5日 前研判，已超 230 个工作日'],
  ])('on %s the judging is %s and says so', (today, state, words) => {
    const judge = clockOf('judge', {}, today);
    expect({ state: judge?.state, words: judge?.words }).toEqual({ state, words });
  });

  it('are late on the free day after their last one, with nothing counted yet', () => {
    const facts = { registeredOn: '2025-09-29', lastProgressOn: '2025-09-29' };
    expect(clockOf('respond', facts, '2025-10-03')).toMatchObject({
      state: 'red',
      words: '应在 9月30日 前响应，已超期',
      short: '响应已超期',
    });
  });

  it('are over with the answer, the judging and the first talk', () => {
    const today = '2025-03-05';
    const stateOf = (facts: Partial<DutyFacts>) =>
      Object.fromEntries(clocksOf(facts, today).map(({ key, state }) => [key, state]));
    expect(stateOf({ respondedOn: '2025-01-24' })).toMatchObject({
      respond: 'done',
      judge: 'red',
      feedBack: 'red',
    });
    expect(stateOf({ stage: 'qualification' })).toMatchObject({
      respond: 'done',
      judge: 'done',
      feedBack: 'red',
    });
    expect(stateOf({ stage: 'qualification', fedBackOn: today })).toMatchObject({ feedBack: 'done' });
    expect(stateOf({ stage: 'firstTalk' })).toMatchObject({ feedBack: 'done' });
  });

  it('are not asked of rows of a ledger', () => {
    expect(clocksOf({ isFromLedger: true }, '2025-03-05').map(({ key }) => key)).toEqual([
      'report',
      'stage',
      'nextStep',
    ]);
  });
});

describe('the days of a stage', () => {
  it('are amber in the last seven working days, then red', () => {
    const facts = { stage: 'negotiating' as const, lastProgressOn: '2025-09-01' };
    const first = (state: string): Day | undefined => {
      for (let today = '2025-09-01'; today < '2026-01-01'; today = addDays(today, 1))
        if (clockOf('stage', facts, today)?.state === state) return today;
      return undefined;
    };
    const due = clockOf('stage', facts, '2025-09-01')?.dueOn ?? '';
    expect(workingDaysBetween('2025-09-01', due)).toBe(30);
    expect(due).toBe('2025-10-17');
    expect(first('amber')).toBe('2025-10-09');
    expect(workingDaysBetween('2025-10-09', due)).toBe(7);
    expect(first('red')).toBe('2025-10-18');
  });

  it('begin with progress, not with an edit, and 达产 has neither limit nor next step', () => {
    const late = { stage: 'negotiating' as const, lastProgressOn: '2025-01-06' };
    expect(clockOf('stage', late, '2025-03-05')).toMatchObject({ state: 'red' });
    expect(clockOf('stage', { ...late, lastProgressOn: '2025-03-04' }, '2025-03-05')).toMatchObject({
      state: 'ok',
    });
    const done = clocksOf({ stage: 'completion', nextStepOn: null }, '2025-03-05');
    expect(done.filter(({ state }) => state !== 'done')).toEqual([]);
  });
});

describe('silence and protection', () => {
  const claimed = { stage: 'firstTalk' as const, lastProgressOn: '2025-01-20', protectedUntil: '2025-02-10' };

  it.each<[Day, string, string]>([
    ['2025-01-26', 'ok', 'ok'],
    ['2025-01-27', 'ok', 'amber'],
    ['2025-02-05', 'amber', 'amber'],
    ['2025-02-10', 'amber', 'amber'],
    ['2025-02-11', 'amber', 'red'],
    ['2025-02-19', 'amber', 'red'],
    ['2025-02-20', 'red', 'red'],
  ])('run by the calendar through 春节: %s silence %s, protection %s', (today, silence, protection) => {
    expect(clockOf('silence', claimed, today)?.state).toBe(silence);
    expect(clockOf('protection', claimed, today)?.state).toBe(protection);
  });

  it('count silence from the filing where that is later than progress, as the card of the claim does', () => {
    for (const claimFiledOn of ['2025-01-10', '2025-01-20', '2025-01-24'])
      expect(clockOf('silence', { ...claimed, claimFiledOn }, '2025-01-26')?.dueOn).toBe(
        silenceEnd(claimed.lastProgressOn, claimFiledOn, rules.claim),
      );
    expect(clockOf('silence', { ...claimed, claimFiledOn: '2025-01-24' }, '2025-01-26')?.dueOn).toBe(
      '2025-02-23',
    );
  });

  it('tell their days as days', () => {
    expect(clockOf('protection', claimed, '2025-02-08')?.words).toBe('备案保护到 2月10日，还剩 2 天');
    expect(clockOf('silence', claimed, '2025-02-22')?.words).toBe('2月19日 前没有进展，备案失效，已超 3 天');
  });

  it('end with the signature, and are not there without a claim', () => {
    const keys = (facts: Partial<DutyFacts>) => clocksOf(facts, '2025-02-05').map(({ key }) => key);
    expect(keys({ ...claimed, stage: 'signed' })).not.toContain('protection');
    expect(keys({ ...claimed, protectedUntil: null })).not.toContain('silence');
  });
});

describe('a clock that does not run', () => {
  it.each([{ status: 'paused' as const }, { status: 'lost' as const }, { isPooled: true }])(
    '%o has none',
    facts => {
      expect(clocksOf(facts, '2025-03-05')).toEqual([]);
    },
  );

  it('is quiet up to and with its day, and back on the next', () => {
    const states = (today: Day) =>
      new Set(clocksOf({ quietUntil: '2025-03-05' }, today).map(({ state }) => state));
    expect(states('2025-03-05')).toEqual(new Set(['quiet']));
    expect(states('2025-03-06')).toContain('red');
    expect(worstClock(clocksOf({ quietUntil: '2025-03-05' }, '2025-03-05'))).toBeNull();
  });
});

describe('the next step', () => {
  it.each<[Day | null, string, string]>([
    [null, 'red', '缺下一步'],
    ['2025-10-02', 'red', '下一步应在 10月2日 前完成，已超 3 天'],
    ['2025-10-05', 'amber', '下一步应在 10月5日 前完成，今天到期'],
    ['2025-10-06', 'amber', '下一步应在 10月6日 前完成，还剩 1 天'],
    ['2025-10-07', 'ok', '下一步应在 10月7日 前完成'],
  ])('due on %s is %s', (nextStepOn, state, words) => {
    expect(clockOf('nextStep', { nextStepOn }, '2025-10-05')).toMatchObject({ state, words });
  });
});

describe('the worst clock', () => {
  it('is red before amber, and the longest due before any other', () => {
    expect(worstClock(clocksOf({ nextStepOn: null }, '2025-03-05'))?.key).toBe('respond');
    expect(worstClock(clocksOf({ nextStepOn: null }, '2025-01-25'))?.key).toBe('nextStep');
    expect(worstClock(clocksOf({ stage: 'signed', lastProgressOn: '2025-03-04' }, '2025-03-05'))).toBeNull();
  });
});

describe('on every day of two years', () => {
  it('red is a last day behind, amber one that is near: counted anew, day by day', () => {
    const start: Day = '2024-12-02';
    for (let today = '2025-01-01'; today < '2026-12-31'; today = addDays(today, 5)) {
      const limits = dutyLimits(rules, today);
      for (let from = start; from <= today; from = addDays(from, 3)) {
        const facts = { ...FRESH, registeredOn: from, lastProgressOn: from };
        for (const { key, dueOn, state } of dutyClocks(facts, limits)) {
          if (key === 'nextStep' || dueOn === null) continue;
          const near = key === 'stage' ? rules.remindDays : 1;
          const expected = today > dueOn ? 'red' : workingDaysBetween(today, dueOn) <= near ? 'amber' : 'ok';
          if (state !== expected || !isWorkingDay(dueOn))
            expect({ today, from, key, dueOn, state }).toEqual({ today, from, key, dueOn, state: expected });
        }
      }
    }
    expect(workingDaysBetween('2024-12-31', '2025-12-31')).toBe(248);
  });
});
