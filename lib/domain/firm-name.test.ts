import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchKey } from './firm-name';

describe('match key of a firm', () => {
  it.each([
    ['杭州岑曜筠新能源有限公司', '岑曜筠新能源'],
    ['浙江省诸暨市澜荔苡光电股份有限公司', '澜荔苡光电'],
    ['岑垚桢光学（诸暨）有限公司', '岑垚桢光学'],
    ['岑垚桢光学(浙江诸暨)有限责任公司', '岑垚桢光学'],
    ['浙江柘樾崧纤维科技集团有限公司 ', '柘樾崧纤维科技'],
    ['曜骁昶控股集团股份有限公司', '曜骁昶'],
    ['诸暨市大唐袜厂', '大唐袜'],
    ['内蒙古某某股份', '某某'],
    ['杭州湾新材料有限公司', '湾新材料'],
    ['甲（二期）有限公司', '甲(二期)'],
    ['诸暨市公司', '诸暨市公司'],
    ['杭州有限公司', '杭州有限公司'],
  ])('%s → %s', (name, key) => {
    expect(matchKey(name)).toBe(key);
  });

  it('changes nothing when applied to its own result', () => {
    const part = fc.constantFrom(
      '杭州',
      '诸暨市',
      '浙江省',
      '（诸暨）',
      '集团',
      '有限公司',
      '厂',
      '光电',
      '甲',
      '股份',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), parts => {
        const key = matchKey(parts.join(''));
        expect(matchKey(key)).toBe(key);
      }),
    );
  });

  it('is quick on hostile names', () => {
    const start = performance.now();
    for (const piece of ['公司', '杭州', '(杭州)', '(', '(杭州']) matchKey(piece.repeat(10_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
