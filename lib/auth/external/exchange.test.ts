import { expect, it } from 'vitest';
import { codeOf } from './exchange';

it('gives the code to the browser that asked for it alone', () => {
  expect(codeOf('wecom', { code: 'c', state: 's' }, { state: 's' })).toBe('c');
  for (const [params, checks] of [
    [{ code: 'c', state: 'other' }, { state: 's' }],
    [{ code: 'c' }, { state: 's' }],
    [{ code: 'c', state: 's' }, {}],
    [{ code: 'c' }, {}],
    [{ state: 's' }, { state: 's' }],
  ] as const) {
    expect(() => codeOf('wecom', params, checks)).toThrow(/state|code/);
  }
});
