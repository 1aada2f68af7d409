import { describe, expect, it } from 'vitest';
import { cleanPaste } from './pasted-text';

describe('a paste from a sheet', () => {
  it('into a field of one line has no line break', () => {
    expect(cleanPaste('3.2亿\r\n', false)).toBe('3.2亿');
    expect(cleanPaste('  约谈\n 核对\t条款 ', false)).toBe('约谈 核对 条款');
  });

  it('into a longer field keeps the breaks between lines', () => {
    expect(cleanPaste('\n第一行\r\n第二行\r\n', true)).toBe('第一行\n第二行');
  });
});
