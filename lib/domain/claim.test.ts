import { describe, expect, it } from 'vitest';
import content from '@/prisma/reference/rule-set.json';
import {
  byUrgency,
  type ClaimState,
  daysLeftWords,
  extensionEnd,
  needsOffice,
  protectionEnd,
  silenceEnd,
  warningDue,
  whyNotExtend,
  whyNotFile,
} from './claim';
import { fileDueOn, lateFilingWords, rulingDueOn, rulingLeftWords } from './claim-clock';
import { ruleSetContentSchema } from './rule-set';

const { claim: rules, clash } = ruleSetContentSchema.parse(content);

const complete = {
  hasTalk: true,
  hasMinutes: true,
  place: '诸暨',
  people: '双方',
  amountYuan: 80_000_000,
  investorName: '某机电',
};

describe('a filing', () => {
  it('names all it lacks, in the order of the form', () => {
    expect(whyNotFile(complete)).toEqual([]);
    const empty = {
      hasTalk: false,
      hasMinutes: false,
      place: '',
      people: '',
      amountYuan: null,
      investorName: '待核实',
    };
    expect(whyNotFile(empty).map(item => item.key)).toEqual([
      'activityId',
      'firstTalkMinutes',
      'place',
      'people',
      'amount',
      'investorName',
    ]);
    expect(whyNotFile({ ...complete, amountYuan: 0 }).map(item => item.key)).toEqual(['amount']);
  });

  it('is in time within three working days, over 春节 and weekends that are worked', () => {
    // 2025: off from 28 January to 4 February, work on Sunday the 26th and Saturday the 8th.
    expect(fileDueOn('2025-01-24', rules)).toBe('2025-02-05');
    expect(fileDueOn('2025-02-05', rules)).toBe('2025-02-08');
    expect(fileDueOn('2025-12-30', rules)).toBe('2026-01-05');
    expect(fileDueOn('2026-06-12', rules)).toBe('2026-06-17');
    expect(lateFilingWords('2026-06-12', '2026-06-17', rules)).toBeNull();
    expect(lateFilingWords('2026-06-12', '2026-06-18', rules)).toContain(
      '应在 2026-06-17 前提交，已超 1 个工作日。仍可提交',
    );
  });

  it('goes to the office from the line on, the line itself included', () => {
    expect([99_999_999, 100_000_000].map(yuan => needsOffice(yuan, rules))).toEqual([false, true]);
  });
});

describe('protection', () => {
  it('runs 90 days by the calendar, over months and years', () => {
    expect(protectionEnd('2026-06-15', rules)).toBe('2026-09-13');
    expect(protectionEnd('2025-12-02', rules)).toBe('2026-03-02');
    expect(protectionEnd('2027-12-01', rules)).toBe('2028-02-29');
    expect(extensionEnd('2025-12-31', rules)).toBe('2026-03-31');
  });

  it('is extended once, while it runs, on two follow-ups', () => {
    const held = { state: 'held', protectedUntil: '2026-09-13', extendedOn: null } as const;
    expect(whyNotExtend(held, 2, rules, '2026-09-13')).toBeNull();
    expect(whyNotExtend(held, 1, rules, '2026-09-13')).toContain('2 次');
    expect(whyNotExtend(held, 2, rules, '2026-09-14')).toContain('2026-09-13');
    expect(whyNotExtend({ ...held, extendedOn: '2026-08-01' }, 5, rules, '2026-09-01')).toContain('一次');
    expect(whyNotExtend({ ...held, state: 'waiting' }, 5, rules, '2026-09-01')).toContain('保护中');
  });
});

describe('claims in force', () => {
  const one = (state: ClaimState, ends: [string | null, string | null], mustAnswer = false) => ({
    state,
    mustAnswer,
    protectedUntil: ends[0],
    silenceEndsOn: ends[1],
    filedAt: '2026-06-15T01:00:00.000Z',
  });

  it('stand by what they need: a clash to answer, the office, then the nearest end', () => {
    const late = one('held', ['2026-09-13', '2026-08-01']);
    const silent = one('held', ['2026-09-13', '2026-07-01']);
    const ending = one('held', ['2026-06-20', '2026-07-01']);
    const waiting = one('waiting', [null, null]);
    const answered = one('clashed', [null, null]);
    const clashed = one('clashed', [null, null], true);
    const sorted = [late, answered, ending, waiting, silent, clashed].sort(byUrgency);
    expect(sorted).toEqual([clashed, waiting, answered, ending, silent, late]);
  });
});

describe('silence', () => {
  it('counts from the later of progress and filing', () => {
    expect(silenceEnd('2026-05-01', '2026-06-15', rules)).toBe('2026-07-15');
    expect(silenceEnd('2026-07-01', '2026-06-15', rules)).toBe('2026-07-31');
    expect(silenceEnd('2025-12-20', '2025-12-01', rules)).toBe('2026-01-19');
  });
});

describe('a warning', () => {
  it('is due 14 and 3 days before, and once for a day that was missed', () => {
    const on = (today: string) => warningDue('2026-09-13', rules.warnDays, today);
    expect(
      ['2026-08-29', '2026-08-30', '2026-09-05', '2026-09-09', '2026-09-10', '2026-09-13'].map(on),
    ).toEqual([null, 14, 14, 14, 3, 3]);
    expect(on('2026-09-14')).toBeNull();
  });

  it('says what is left in words, with a tone', () => {
    expect(daysLeftWords('2026-09-13', '2026-08-01', [14, 3])).toEqual({ text: '还有 43 天', tone: 'ok' });
    expect(daysLeftWords('2026-09-13', '2026-09-12', [14, 3])).toEqual({ text: '还有 1 天', tone: 'warn' });
    expect(daysLeftWords('2026-09-13', '2026-09-13', [14, 3]).tone).toBe('danger');
    expect(daysLeftWords('2026-09-13', '2026-09-15', [14, 3])).toEqual({ text: '已过 2 天', tone: 'danger' });
  });
});

describe('a ruling', () => {
  it('is due in five working days, over 春节 and the end of a year', () => {
    expect(rulingDueOn('2026-06-15', clash)).toBe('2026-06-23');
    expect(rulingDueOn('2025-01-23', clash)).toBe('2025-02-06');
    expect(rulingDueOn('2025-12-29', clash)).toBe('2026-01-06');
  });

  it('says what is left in working days', () => {
    expect(rulingLeftWords('2025-02-07', '2025-01-23')).toEqual({ text: '还有 6 个工作日', tone: 'ok' });
    expect(rulingLeftWords('2025-02-05', '2025-01-27')).toEqual({ text: '还有 1 个工作日', tone: 'warn' });
    expect(rulingLeftWords('2025-01-27', '2025-02-05')).toEqual({
      text: '已逾期 1 个工作日',
      tone: 'danger',
    });
  });
});
