import { expect, it } from 'vitest';
import { type BulkEffect, foundTheSame } from './bulk-change';
import { keptWords, reasonWords } from './bulk-reason';

const effect = (more: Partial<BulkEffect>): BulkEffect => ({
  patch: {},
  before: {},
  tags: { add: [], remove: [] },
  deed: 'lead.edited',
  said: { before: {}, after: {} },
  come: null,
  gone: null,
  ...more,
});

it('says what stays in one line, the numbers grouped; nothing where all change', () => {
  expect(
    keptWords([
      { key: 'noRight', count: 1_208 },
      { key: 'same', count: 3 },
    ]),
  ).toBe('1,211 条不改：1,208 条无权修改、3 条已是该值');
  expect(keptWords([])).toBe('');
  expect(reasonWords('ofAnOlderBuild')).toBe('ofAnOlderBuild');
});

it('takes two looks at a lead for the same only while each value and each tag is the same', () => {
  const one = effect({ before: { officerId: 'a', nextStepOn: null }, tags: { add: ['x', 'y'], remove: [] } });
  const turned = effect({
    before: { nextStepOn: null, officerId: 'a' },
    tags: { add: ['y', 'x'], remove: [] },
  });
  expect(foundTheSame(one, turned)).toBe(true);
  expect(foundTheSame(one, effect({ ...one, before: { officerId: 'b', nextStepOn: null } }))).toBe(false);
  expect(foundTheSame(one, effect({ ...one, before: { officerId: 'a' } }))).toBe(false);
  expect(foundTheSame(one, effect({ ...one, tags: { add: ['x'], remove: [] } }))).toBe(false);
});
