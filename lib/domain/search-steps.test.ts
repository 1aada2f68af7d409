import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { syllableReadings } from './pinyin-reading';
import { markOf } from './search-marks';
import { nearSteps, searchSteps } from './search-steps';
import { searchWords, toQuery } from './search-terms';

describe('letters read as syllables and initials', () => {
  it.each([
    ['huahal', 'hhal'],
    ['hhanlun', 'hhal'],
    ['zhuji', 'zj'],
  ])('%s may be %s', (letters, initials) => {
    expect(syllableReadings(letters)).toContain(initials);
  });

  it('are few, whatever is typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,60}$/), letters => {
        expect(syllableReadings(letters).length).toBeLessThanOrEqual(24);
      }),
    );
  });
});

describe('the steps of a search', () => {
  it('go from exact to sound, and end there', () => {
    expect(searchSteps('华海anlun').map(({ fit }) => fit)).toEqual(['exact', 'head', 'within', 'sound']);
    expect(searchSteps('华海').map(({ fit }) => fit)).toEqual(['exact', 'head', 'within']);
    expect(searchSteps('　')).toEqual([]);
  });

  it('ask for the end of a number by exactly the digits its mask shows', () => {
    const asks = (typed: string) => searchSteps(typed).some(step => toQuery(step.wanted).includes(`'*`));
    expect(asks('5678')).toBe(true);
    for (const typed of ['678', '45678', '13812345678']) expect(asks(typed), typed).toBe(false);
  });

  it('near by one character leave each place open once', () => {
    const like = nearSteps('华诲氨纶', 'huahuianlun').flatMap(step => step.like ?? []);
    expect(like).toContain('^%华_氨纶%');
    expect(like).toHaveLength(4);
  });

  it('never let a quote out of its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), typed => {
        for (const { wanted } of [...searchSteps(typed), ...nearSteps(typed, 'a')]) {
          const outside = toQuery(wanted).replace(/'(?:[^'\\]|''|\\\\)*'/g, '');
          expect(outside).toMatch(/^[:*|&() ]*$/);
        }
      }),
    );
  });
});

describe('what is marked', () => {
  const name = '浙江华海氨纶';
  const syllables = ['zhe', 'jiang', 'hua', 'hai', 'an', 'lun'];

  it.each([
    ['华海', [2, 4]],
    ['huahai', [2, 4]],
    ['hhal', [2, 6]],
    ['华海anlun', [2, 6]],
    ['huahal', [2, 6]],
    ['hua', [2, 3]],
  ])('by %s are its characters', (typed, mark) => {
    expect(markOf(name, syllables, typed)).toEqual(mark);
  });

  it('is nothing where nothing fits', () => {
    expect(markOf(name, syllables, 'xyz')).toBeNull();
  });
});

it('a name is found whole, by the end of its number, and by the number of its code', () => {
  const words = searchWords({
    names: ['华海'],
    syllables: [['hua', 'hai']],
    codes: ['ZJ2025-00017'],
    phone: '13812345678',
  });
  expect(words).toEqual(expect.arrayContaining(['^华海$', '*5678', '#00017', '#zj2025-00017']));
  expect(words.filter(word => word.startsWith('*'))).toEqual(['*5678']);
});
