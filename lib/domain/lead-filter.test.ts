import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DaySpan, RELATIVE_SPANS, spanOf } from './day-span';
import { BANDS, ORIGIN_NAMES, SOURCE_NAMES, STATUS_NAMES } from './labels';
import { asksAnything, CONDITION_PARAMS, type LeadConditions } from './lead-condition';
import {
  chooseIn,
  chosenOf,
  DUE_NAMES,
  hasConditions,
  type LeadFilter,
  MAX_PAGE,
  readFilter,
  SORTS,
  writeFilter,
} from './lead-filter';
import type { ListCursor } from './list-cursor';
import { STAGE_KEYS } from './stage';

const read = (query: string): LeadFilter => readFilter(Object.fromEntries(new URLSearchParams(query)));
const keys = <T extends object>(names: T) => Object.keys(names) as (keyof T & string)[];
const name = fc.stringMatching(/^[a-zA-Z0-9-]{1,20}$/);

const set = <T>(choice: fc.Arbitrary<T>) => fc.uniqueArray(choice, { maxLength: 5 });
const yuan = fc.option(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));
const day = fc.option(fc.constantFrom('2024-02-29', '2026-06-15', '2030-12-31'));
const idOrNone = fc.oneof(fc.uuid(), fc.constant('none'));
const span: fc.Arbitrary<DaySpan | null> = fc.oneof(
  fc.constant(null),
  fc.constantFrom(...keys(RELATIVE_SPANS)),
  fc.tuple(day, day).map(([from, to]) => spanOf(from, to)),
);
const not = fc
  .record({ unit: set(name), tag: set(idOrNone), stage: set(fc.constantFrom<string>(...STAGE_KEYS)) })
  .map(sets => Object.fromEntries(Object.entries(sets).filter(([, values]) => values.length > 0)));

const conditions: fc.Arbitrary<LeadConditions> = fc.record({
  stages: set(fc.constantFrom(...STAGE_KEYS)),
  statuses: set(fc.constantFrom(...keys(STATUS_NAMES))),
  industries: set(name),
  chainNodes: set(name),
  units: set(name),
  origins: set(fc.constantFrom(...keys(ORIGIN_NAMES))),
  bands: set(fc.constantFrom(...BANDS)),
  officers: set(idOrNone),
  leaders: set(idOrNone),
  sources: set(fc.constantFrom(...keys(SOURCE_NAMES))),
  regions: set(fc.constantFrom('上海', '深圳', 'a b', '苏州&昆山', '100%')),
  claimStates: set(fc.constantFrom('held' as const, 'none' as const)),
  tags: set(idOrNone),
  not,
  amount: fc
    .record({ from: yuan, to: yuan })
    .map(range => (range.from === null && range.to === null ? null : range)),
  firstContact: span,
  lastProgress: span,
  nextStep: span,
  due: fc.option(fc.constantFrom(...keys(DUE_NAMES))),
  mine: fc.boolean(),
});
const cursor: fc.Arbitrary<ListCursor> = fc.record({
  side: fc.constantFrom('after' as const, 'before' as const),
  id: fc.uuid(),
  key: fc.option(fc.string({ maxLength: 60 })),
});

const filters: fc.Arbitrary<LeadFilter> = fc
  .record({
    q: fc.string({ maxLength: 60 }),
    first: conditions,
    or: fc.option(conditions),
    sort: fc.constantFrom(...keys(SORTS)),
    descending: fc.boolean(),
    page: fc.integer({ min: 1, max: MAX_PAGE }),
    cursor: fc.option(cursor),
  })
  .map(({ first, or, page, cursor, ...rest }) => ({
    ...first,
    ...rest,
    // An alternative that asks nothing, or to nothing, is none.
    or: or && asksAnything(or) && asksAnything(first) ? or : null,
    page,
    cursor: page > 1 ? cursor : null,
  }));

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
          fc.constantFrom(
            'q',
            'page',
            'sort',
            'after',
            'before',
            ...CONDITION_PARAMS,
            'or.region',
            'or.not.tag',
          ),
          fc.string({ unit: 'binary', maxLength: 90 }),
        ),
        params => {
          const filter = readFilter(params);
          expect(JSON.stringify({ ...filter, q: '' })).not.toContain('\\u0000');
        },
      ),
    );
  });
});

it('leaves out of a filter what is no text, such as the lists that __proto__ in an address brings', () => {
  const odd = { sort: [['x'], 'value'], q: [['x']], stage: { a: 1 }, officer: [null, 7] } as never;
  expect(readFilter(odd)).toEqual(readFilter({ sort: 'value' }));
});

describe('groups', () => {
  it('an alternative to nothing is the question itself', () => {
    expect(read('or.unit=P02')).toEqual(read('unit=P02'));
    expect(read('unit=P02&or.unit=').or).toBeNull();
  });

  it('choices are made in their own group, and the first page begins again', () => {
    const both = chooseIn(read('unit=P02&page=7'), 'source', ['visit'], 'or');
    expect(writeFilter(both)).toBe('unit=P02&or.source=visit');
    expect(chosenOf(both, 'source', 'or')).toEqual(['visit']);
    expect(chosenOf(both, 'source')).toEqual([]);
    expect(writeFilter(chooseIn(both, 'not.tag', ['none']))).toBe('unit=P02&not.tag=none&or.source=visit');
  });
});

describe('an address made to hurt', () => {
  it('with ten thousand choices keeps the first fifty of each', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `u${index}`);
    expect(readFilter({ unit: many.join(','), 'not.unit': many }).units).toHaveLength(50);
    expect(readFilter({ 'not.unit': many }).units).toHaveLength(0);
    expect(readFilter({ unit: 'P01', 'not.unit': many }).not.unit).toHaveLength(50);
  });

  it('with ranges, spans and ids that are none asks nothing', () => {
    const wrong =
      'amount=5~x&first=2026-02-30~&progressed=~&step=last31&officer=me&tag=1&not.leader=x&amount=~&claim=x';
    expect(hasConditions(read(wrong))).toBe(false);
    expect(hasConditions(readFilter(JSON.parse('{"__proto__":"x","constructor":"y","or.":"z"}')))).toBe(
      false,
    );
  });
});
