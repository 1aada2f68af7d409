import { describe, expect, it } from 'vitest';
import { lastDayOfYears, partsText, transferState, whyNotOffer } from './transfer';
import { answerWords } from './transfer-due';

describe('the agreed years', () => {
  it('end on the eve of the anniversary, a leap day included', () => {
    expect(lastDayOfYears('2026-06-15', 5)).toBe('2031-06-14');
    expect(lastDayOfYears('2026-01-01', 1)).toBe('2026-12-31');
    expect(lastDayOfYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(lastDayOfYears('2024-02-29', 4)).toBe('2028-02-29');
  });

  it('are said with both parts', () => {
    expect(partsText({ keptPercent: 30, years: 2 })).toBe('转出单位 30%，转入单位 70%，2 年');
    expect(partsText({ keptPercent: 0, years: 5 })).toContain('转入单位 100%');
  });
});

describe('the time to answer', () => {
  it('is told in working days, today and late in words', () => {
    // Friday to Monday is one working day.
    expect(answerWords('2026-06-15', '2026-06-12')).toEqual({ text: '还剩 1 个工作日', tone: 'plain' });
    expect(answerWords('2026-06-15', '2026-06-15').tone).toBe('warn');
    expect(answerWords('2026-06-15', '2026-06-17')).toEqual({ text: '已超 2 天', tone: 'danger' });
  });
});

describe('a transfer', () => {
  it('is what the last word says', () => {
    expect(transferState({ answer: null, decision: null })).toBe('offered');
    expect(transferState({ answer: 'accepted', decision: null })).toBe('accepted');
    expect(transferState({ answer: 'accepted', decision: 'confirmed' })).toBe('confirmed');
    expect(transferState({ answer: 'withdrawn', decision: null })).toBe('withdrawn');
  });

  it('is of an active lead that a town, platform or enclave has', () => {
    const lead = { status: 'active', pooledOn: null, stage: 'firstTalk', unitKind: 'town' } as const;
    expect(whyNotOffer(lead)).toBeNull();
    expect(whyNotOffer({ ...lead, status: 'lost' })).toContain('恢复推进');
    expect(whyNotOffer({ ...lead, pooledOn: '2026-06-01' })).toContain('公共池');
    expect(whyNotOffer({ ...lead, stage: 'completion' })).toContain('不再流转');
    expect(whyNotOffer({ ...lead, unitKind: 'taskForce' })).toContain('指派');
  });
});
