import { describe, expect, it } from 'vitest';
import { whyNotUscc } from './uscc';

/** Valid codes of the standard and of this county, then every way in which offices get one wrong. */
const VALID = `91350100M000100Y43 91330681MA20000010 91330681MA2031002H 91330681MA27E6105U 91330681MA29T3K09T
91330681MA2QPUYT91 91330681MA2QPUYR90 91330681MA2QPUY49A 91330681MA2QPUYQ9Y 91330681MA2QPUY399
91330681MA2QPUYP9X 91330681MA2QPUYN9W 51330681MJ8000001R 12330681470000003P 93330681MA2C00007B
Y1330681MA2D00008H 91330681ma2031002h ９１３３０６８１ＭＡ２０３１００２Ｈ`.split(/\s+/);

const INVALID: readonly (readonly [string, string])[] = [
  ['91330681MA2031002J', '校验位'],
  ['91330681MA2301002H', '校验位'],
  ['91330681MA3031002H', '校验位'],
  ['91330681MA2031002', '现有17位'],
  ['91330681MA2031002H0', '现有19位'],
  ['91330681MA20O1002H', '“O”'],
  ['91330681MA20I1002H', '“I”'],
  ['91330681MA20S1002H', '“S”'],
  ['91330681MA20Z1002H', '“Z”'],
  ['91330681MA20V1002H', '“V”'],
  ['91350100M000100Y4Z', '“Z”'],
  ['91350100M000100Y44', '校验位'],
  ['91A30681MA20000010', '格式'],
  ['330681000000001', '现有15位'],
  ['9.13306817613225E+17', '应为18位'],
  ['000000000000000000', '格式'],
  ['', '请填写'],
];

describe('统一社会信用代码', () => {
  it.each([...VALID, '91330681 MA2031002H'])('%s is one', code => {
    expect(whyNotUscc(code)).toBeNull();
  });

  it.each(INVALID)('%s is none', (code, sentence) => {
    expect(whyNotUscc(code)).toContain(sentence);
  });

  it('covers all 36 cases', () => {
    expect(VALID.length + 1 + INVALID.length).toBe(36);
  });
});
