import { describe, expect, it } from 'vitest';
import {
  chooseIn,
  chosenOf,
  filterHref,
  hasConditions,
  readFilter,
  sortedBy,
  withoutConditions,
  writeFilter,
} from './lead-filter';

const officer = '0198c0de-0000-7000-8000-00000000000a';
const address = `q=%E9%95%9C%E5%A4%B4&stage=lead%2Csigned&status=active&industry=none&unit=P01&origin=external&band=1%2C100&officer=${officer}&due=today&mine=1&sort=value&dir=asc&page=3`;
const fromAddress = (query: string) => readFilter(Object.fromEntries(new URLSearchParams(query)));

describe('the question in the address', () => {
  it('is the same after writing and reading', () => {
    const filter = fromAddress(address);
    expect(writeFilter(filter)).toBe(address);
    expect(fromAddress(writeFilter(filter))).toEqual(filter);
  });

  it('leaves out what it does not know instead of breaking', () => {
    const filter = readFilter({
      stage: 'lead,nonsense',
      officer: "x' OR 1=1",
      band: '7',
      sort: 'drop',
      page: '0',
      due: 'never',
      unit: 'P01\0',
    });
    expect(filter).toEqual({ ...readFilter({}), stages: ['lead'] });
  });

  it('takes the repeated names that a form without script sends', () => {
    expect(readFilter({ stage: ['lead', 'signed'] }).stages).toEqual(['lead', 'signed']);
  });

  it('starts again at the first page when a choice changes', () => {
    const filter = chooseIn(readFilter({ page: '4' }), 'unit', ['P01', 'P02']);
    expect(filter).toMatchObject({ units: ['P01', 'P02'], page: 1 });
    expect(chosenOf(filter, 'unit')).toEqual(['P01', 'P02']);
    expect(chosenOf(chooseIn(filter, 'unit', []), 'unit')).toEqual([]);
  });

  it('keeps the order and drops every condition when it is cleared', () => {
    const cleared = withoutConditions(fromAddress(address));
    expect(hasConditions(cleared)).toBe(false);
    expect(cleared).toMatchObject({ sort: 'value', descending: false, page: 1 });
  });

  it('turns a head round at the second press and lets go at the third', () => {
    const first = sortedBy(readFilter({}), 'value');
    const second = sortedBy(first, 'value');
    expect([first.descending, second.descending]).toEqual([true, false]);
    expect(sortedBy(second, 'value')).toEqual(readFilter({}));
  });

  it('carries along what else the page keeps in its address', () => {
    expect(filterHref('/board', readFilter({ mine: '1' }), { side: 'after' })).toBe(
      '/board?side=after&mine=1',
    );
    expect(filterHref('/board', readFilter({}))).toBe('/board');
  });
});
