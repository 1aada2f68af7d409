import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, it } from 'vitest';
import { isCommon } from './common-passwords';

describe('the list of common passwords', () => {
  it('refuses each of the three thousand most common, whatever their case', async () => {
    const top = dictionary['passwords-common'].slice(0, 3000);
    expect(top).toHaveLength(3000);
    const taken = await Promise.all(top.map(async word => !(await isCommon(word.toUpperCase()))));
    expect(top.filter((_, index) => taken[index])).toEqual([]);
  });

  it('takes what is nobody else’s', async () => {
    for (const password of ['purple otter lamp', '今年夏天在五泄看瀑布', 'zhuji-demo-2026'])
      expect(await isCommon(password), password).toBe(false);
  });
});
