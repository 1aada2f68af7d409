import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchQuery, searchWords } from './search-terms';

const words = searchWords({
  names: ['璟澜光电'],
  syllables: [['jing', 'lan', 'guang', 'dian']],
  codes: ['ZJ2025-00017', '91330681MA2031002H'],
});

describe('the words of a lead', () => {
  it('begin at every place of its names, spellings and initials', () => {
    expect(words).toEqual(
      expect.arrayContaining([
        '璟澜光电',
        '澜光电',
        '光电',
        '电',
        '~jlgd',
        '~lgd',
        '+jinglanguang',
        '+languangdian',
        '#zj2025-00017',
      ]),
    );
    expect(new Set(words).size).toBe(words.length);
  });
});

describe('a search', () => {
  it('is a prefix of a word, of a code, and of spelling where it could be one', () => {
    expect(searchQuery('光电')).toBe("'#光电':* | '光电':*");
    expect(searchQuery('jlgd')).toContain("'~jlgd':*");
    expect(searchQuery(' ZJ2025-00017 ')).toContain("'#zj2025-00017':*");
  });

  it('longer than a window asks for all its windows', () => {
    expect(searchQuery('璟澜光电科技')).toBe(
      "'#璟澜光电科技':* | ('璟澜光电':* & '澜光电科':* & '光电科技':*)",
    );
  });

  it('for nothing is no search', () => {
    expect(searchQuery('')).toBeNull();
    expect(searchQuery(' 　')).toBeNull();
  });

  it('never lets a quote out of its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), typed => {
        const query = searchQuery(typed);
        const outside = (query ?? '').replace(/'(?:[^'\\]|''|\\\\)*'/g, '');
        expect(outside).toMatch(/^[:*|&() ]*$/);
      }),
    );
  });
});
