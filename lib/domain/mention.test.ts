import { expect, it } from 'vitest';
import { mentionedNames } from './mention';

it('reads each @ at every length a name may have, the longest first', () => {
  expect(mentionedNames('请@王芳明天回电，抄送＠李明')).toEqual([
    ['王芳明天回电', '王芳明天回', '王芳明天', '王芳明', '王芳'],
    ['李明'],
  ]);
});

it('takes no address and no lone sign for a name, and reads ten at most', () => {
  expect(mentionedNames('写信到 a@b 或 @ 王芳')).toEqual([]);
  expect(mentionedNames('@王芳 '.repeat(50))).toHaveLength(10);
});
