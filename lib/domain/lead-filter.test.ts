import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BANDS, ORIGIN_NAMES, STATUS_NAMES } from './labels';
import { DUE_NAMES, type LeadFilter, MAX_PAGE, readFilter, SORTS, writeFilter } from './lead-filter';
import { STAGE_KEYS } from './stage';

const read = (query: string): LeadFilter => readFilter(Object.fromEntries(new URLSearchParams(query)));
const keys = <T extends object>(names: T) => Object.keys(names) as (keyof T & string)[];
const name = fc.stringMatching(/^[a-zA-Z0-9-]{1,20}$/);

const filters: fc.Arbitrary<LeadFilter> = fc.record({
  q: fc.string({ maxLength: 60 }),
  stages: fc.uniqueArray(fc.constantFrom(...STAGE_KEYS)),
  statuses: fc.uniqueArray(fc.constantFrom(...keys(STATUS_NAMES))),
  industries: fc.uniqueArray(name),
  units: fc.uniqueArray(name),
  origins: fc.uniqueArray(fc.constantFrom(...keys(ORIGIN_NAMES))),
  bands: fc.uniqueArray(fc.constantFrom(...BANDS)),
  officers: fc.uniqueArray(fc.uuid()),
  due: fc.option(fc.constantFrom(...keys(DUE_NAMES))),
  mine: fc.boolean(),
  sort: fc.constantFrom(...keys(SORTS)),
  descending: fc.boolean(),
  page: fc.integer({ min: 1, max: MAX_PAGE }),
});

describe('a question in the address', () => {
  it('comes back whole, whatever was asked', () => {
    fc.assert(
      fc.property(filters, filter => {
        expect(read(writeFilter(filter))).toEqual(filter);
      }),
    );
  });

  it('that asks nothing is empty', () => {
    expect(writeFilter(read(''))).toBe('');
  });

  it('never breaks a page: what it does not know it leaves out', () => {
    const wrong =
      'stage=nowhere,signed&status=gone&origin=x&band=7,5&officer=me&due=never&sort=luck&page=-3&dir=sideways';
    expect(read(wrong)).toEqual({
      ...read(''),
      stages: ['signed'],
      bands: [5],
      descending: read(wrong).descending,
    });
    for (const page of ['0', '1e3', '1.5', '20001', 'x', '']) expect(read(`page=${page}`).page).toBe(1);
  });

  it('survives any text at all, and takes no NUL to the database', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('q', 'stage', 'unit', 'industry', 'officer', 'band', 'page', 'sort', 'due'),
          fc.string({ unit: 'binary', maxLength: 90 }),
        ),
        params => {
          const filter = readFilter(params);
          expect(JSON.stringify([filter.units, filter.industries, filter.officers])).not.toContain('\\u0000');
        },
      ),
    );
  });
});

it('leaves out of a filter what is no text, such as the lists that __proto__ in an address brings', () => {
  const odd = { sort: [['x'], 'value'], q: [['x']], stage: { a: 1 }, officer: [null, 7] } as never;
  expect(readFilter(odd)).toEqual(readFilter({ sort: 'value' }));
});
