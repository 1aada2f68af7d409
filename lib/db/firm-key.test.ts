import { describe, expect, it } from 'vitest';
import { firmKey, firmKeys, groupKey } from './firm-key';

describe('the key of a firm', () => {
  it.each([
    ['浙江華海氨綸科技股份有限公司', '华海氨纶科技'],
    ['浙江华海氨纶科技股份有限公司', '华海氨纶科技'],
    ['（臺灣）鴻準精密工業股份有限公司', '鸿准精密工业'],
    ['Ａｃｍｅ控股集团', 'Acme'],
    ['乾坤发展有限公司', '乾坤发展'],
  ])('%s is %s', (name, key) => {
    expect(firmKey(name)).toBe(key);
  });

  it('is each once of several names, and none of a group that is not named', () => {
    expect(firmKeys(['華海集團', '华海集团', ''])).toEqual(['华海']);
    expect(groupKey('华海集团')).toBe('华海');
    expect(groupKey(null)).toBeNull();
    expect(groupKey(' ')).toBeNull();
  });
});
