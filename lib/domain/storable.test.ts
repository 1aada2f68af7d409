import { expect, it } from 'vitest';
import { findUnstorable, storable } from './storable';

it('names the place of a text that a column cannot keep, deep in lists and under keys too', () => {
  expect(findUnstorable({ a: '好', b: [{ c: 'x\0' }] })).toBe('b.0.c');
  expect(findUnstorable({ answers: { 'k\0': '' } })).toBe('answers');
  expect(findUnstorable({ half: 'a\ud842' })).toBe('half');
  expect(findUnstorable('\udfb7')).toBe('');
});

it('lets every whole character pass, however rare', () => {
  expect(findUnstorable({ a: '𠮷䶮👨‍👩‍👧\u202e\u200b\r\n', b: 1, c: null, d: true })).toBeNull();
});

it('takes out of a name only what cannot be kept', () => {
  expect(storable('甲\0乙\ud842丙𠮷')).toBe('甲乙丙𠮷');
});
