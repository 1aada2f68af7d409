import { expect, it } from 'vitest';
import { investorsHref, readInvestorFilter } from './investor-filter';

it('the list’s address says what it is narrowed by, and nothing it does not know', () => {
  const filter = readInvestorFilter({ q: ' 阀门 ', grade: 'listed', industry: 'auto-parts', page: '3' });
  expect(filter).toEqual({ q: '阀门', grade: 'listed', industry: 'auto-parts', page: 3 });
  expect(
    readInvestorFilter(Object.fromEntries(new URLSearchParams(investorsHref(filter).split('?')[1]))),
  ).toEqual(filter);
  for (const page of ['0', '-1', '1.5', 'x', '99999999', ['2', '3']])
    expect(readInvestorFilter({ grade: '__proto__', page }).page, String(page)).toBe(
      Array.isArray(page) ? 2 : 1,
    );
  expect(readInvestorFilter({ grade: '__proto__' }).grade).toBeNull();
  expect(investorsHref(readInvestorFilter({}))).toBe('/investors');
});
