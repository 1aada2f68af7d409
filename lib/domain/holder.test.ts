import { describe, expect, it } from 'vitest';
import { whyLeaderMissing } from './holder';
import { YI } from './money';

describe('a city leader', () => {
  it('is asked for from 10亿元 on, the number included, and a main one from 50亿元', () => {
    expect(whyLeaderMissing(10 * YI - 1, false)).toBeNull();
    expect(whyLeaderMissing(10 * YI, false)).toContain('市领导');
    expect(whyLeaderMissing(50 * YI, false)).toContain('主要领导');
    expect(whyLeaderMissing(50 * YI, true)).toBeNull();
  });
});
