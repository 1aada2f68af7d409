import { describe, expect, it } from 'vitest';
import { clashWords, isDispute, nextSteps, shareOut } from './clash';

const fresh = {
  isOpen: true,
  answer: null,
  joinAnswer: null,
  isAppealed: false,
  rulings: 0,
  endedHow: null,
} as const;
const ruled = { ...fresh, isOpen: false, answer: 'dispute', rulings: 1, endedHow: 'ruled' } as const;

describe('sharing out', () => {
  const sum = (parts: { percent: number }[]) => parts.reduce((total, part) => total + part.percent, 0);

  it('leaves the rest to those who had it, in their proportion', () => {
    expect(shareOut([{ unitCode: 'A', percent: 100 }], 'B', 40)).toEqual([
      { unitCode: 'A', percent: 60 },
      { unitCode: 'B', percent: 40 },
    ]);
    const again = shareOut(
      [
        { unitCode: 'A', percent: 60 },
        { unitCode: 'B', percent: 40 },
      ],
      'C',
      25,
    );
    expect(again).toEqual([
      { unitCode: 'A', percent: 45 },
      { unitCode: 'B', percent: 30 },
      { unitCode: 'C', percent: 25 },
    ]);
  });

  it('sums to 100 whatever the parts, and gives no empty part', () => {
    for (let first = 1; first < 100; first += 1)
      for (const percent of [1, 33, 50, 67, 99]) {
        const parts = shareOut(
          [
            { unitCode: 'A', percent: first },
            { unitCode: 'B', percent: 100 - first },
          ],
          'C',
          percent,
        );
        expect(sum(parts)).toBe(100);
        expect(parts.every(part => part.percent > 0)).toBe(true);
      }
  });
});

describe('the steps of a clash', () => {
  it('begin with the later filer', () => {
    expect(nextSteps(fresh)).toEqual({ answer: true, replyToJoin: false, state: false, appeal: false });
    expect(isDispute(fresh)).toBe(false);
    expect(clashWords(fresh, 'later')).toBe('等你单位选择');
    expect(clashWords(fresh, 'earlier')).toBe('等后备案单位选择');
    expect(clashWords(fresh, 'office')).toBe('等后备案单位选择');
  });

  it('go to the holder on a wish to join, and to the office when he declines', () => {
    const asked = { ...fresh, answer: 'join' } as const;
    expect(nextSteps(asked).replyToJoin).toBe(true);
    expect([clashWords(asked, 'earlier'), clashWords(asked, 'later')]).toEqual([
      '等你单位答复',
      '等先备案单位答复',
    ]);
    const declined = { ...fresh, answer: 'join', joinAnswer: 'declined' } as const;
    expect([isDispute(declined), nextSteps(declined).state]).toEqual([true, true]);
  });

  it('allow one appeal, after which the ruling is final', () => {
    expect(nextSteps(ruled).appeal).toBe(true);
    const appealed = { ...ruled, isOpen: true, isAppealed: true, endedHow: null } as const;
    expect([isDispute(appealed), nextSteps(appealed).appeal, clashWords(appealed, 'office')]).toEqual([
      true,
      false,
      '申诉待复裁',
    ]);
    expect(nextSteps({ ...ruled, rulings: 2 }).appeal).toBe(false);
  });
});
