import { expect, it } from 'vitest';

import { statementNames } from './statement-name';

const generated = (tail: string): { sql: string } => ({ sql: `SELECT "public"."lead"."id" ${tail}` });

function nameAfter(times: number, query: { sql: string }): string {
  const name = statementNames();
  let last = '';
  for (let n = 0; n < times; n += 1) last = name(query);
  return last;
}

it('names what comes again, and always the same', () => {
  const name = statementNames();
  const asked = [1, 2, 3, 4].map(() => name(generated('FROM one')));
  expect(asked).toEqual(['', '', 'desk0', 'desk0']);
  expect(name({ sql: '/* planned once */ SELECT 1' })).toBe('');
});

it('leaves alone a statement of our own that does not ask for it', () => {
  expect(nameAfter(9, { sql: 'SELECT 1' })).toBe('');
  expect(nameAfter(9, { sql: '\n  /* planned once */ SELECT 1' })).toBe('desk0');
});

it('stops at a number of names, so that lists of any length cannot fill the memory of every connection', () => {
  const name = statementNames();
  const given = new Set<string>();
  for (let length = 0; length < 5_000; length += 1) {
    for (let turn = 0; turn < 3; turn += 1) given.add(name(generated(`IN (${length})`)));
  }
  expect(given.size).toBe(121);
});
