import { describe, expect, it } from 'vitest';
import { clean, cleanOrNull, isEmpty, proseOrNull, storedName } from './text';

describe('clean', () => {
  it.each([
    ['　甲 乙\u00a0\r\n丙\u200b\ufeff ', '甲乙丙'],
    ['３．２亿', '3.2亿'],
    ['（诸暨）', '(诸暨)'],
    ['\u202a138\u202c', '138'],
    ['a\u0000b', 'ab'],
    ['𠮷䶮', '𠮷䶮'],
  ])('%j gives %j', (text, cleaned) => {
    expect(clean(text)).toBe(cleaned);
  });

  it.each(['', '/', '-', '—', '–', '无', ' 无 ', '－', '／'])('%j says nothing', text => {
    expect(isEmpty(clean(text))).toBe(true);
    expect(cleanOrNull(text)).toBeNull();
  });

  it('writes brackets of stored names full width', () => {
    expect(storedName('岑垚桢 光学(诸暨)有限公司')).toBe('岑垚桢光学（诸暨）有限公司');
  });
});

describe('proseOrNull', () => {
  it('takes off outer space only', () => {
    expect(proseOrNull(' \u200b已 考察，\n待定\u3000')).toBe('已 考察，\n待定');
    expect(proseOrNull(' / ')).toBeNull();
  });

  it('is quick on a long run of space', () => {
    const start = performance.now();
    proseOrNull(`a${' '.repeat(200_000)}b`);
    clean(`a${' '.repeat(200_000)}b`);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
