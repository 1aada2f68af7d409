import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Credit, creditsAfter, type Giving, partsOn, shareOn, splitPart } from './credit';
import { addDays, type Day } from './day';

const TODAY = '2026-06-15';
const credit = (unitCode: string, percent: number, startsOn: Day, endsOn: Day): Credit => ({
  unitCode,
  percent,
  startsOn,
  endsOn,
});
const giving = (change: Partial<Giving> = {}): Giving => ({
  fromUnitCode: 'B',
  toUnitCode: 'C',
  keptPercent: 50,
  startsOn: TODAY,
  endsOn: '2031-06-14',
  ...change,
});

/** What stands in the books afterwards: rows of the two units cut at the day before, those after it replaced. */
function booksAfter(credits: readonly Credit[], given: Giving): Credit[] {
  const concerned = [given.fromUnitCode, given.toUnitCode];
  const standing = credits.flatMap(row => {
    if (!concerned.includes(row.unitCode) || row.endsOn < given.startsOn) return [row];
    return row.startsOn < given.startsOn ? [{ ...row, endsOn: addDays(given.startsOn, -1) }] : [];
  });
  return [...standing, ...creditsAfter(credits, given)];
}

const on = (credits: readonly Credit[], day: Day) => Object.fromEntries(partsOn(credits, day));

describe('splitting a part', () => {
  it('goes by the largest remainder, a tie to the unit that keeps', () => {
    expect(splitPart(100, 50)).toEqual({ kept: 50, given: 50 });
    expect(splitPart(25, 50)).toEqual({ kept: 13, given: 12 });
    expect(splitPart(33, 33)).toEqual({ kept: 11, given: 22 });
    expect(splitPart(33, 30)).toEqual({ kept: 10, given: 23 });
    expect(splitPart(1, 49)).toEqual({ kept: 0, given: 1 });
    expect(splitPart(50, 0)).toEqual({ kept: 0, given: 50 });
  });
});

describe('the share of a day', () => {
  it('is the agreed part, and whole for the responsible unit where nothing is agreed', () => {
    const credits = [credit('A', 40, TODAY, '2026-12-31'), credit('B', 60, TODAY, '2026-12-31')];
    expect(['A', 'B', 'C'].map(unit => shareOn(credits, TODAY, unit, 'C'))).toEqual([40, 60, 0]);
    expect(['A', 'B'].map(unit => shareOn(credits, '2026-06-14', unit, 'A'))).toEqual([100, 0]);
    expect(['A', 'B'].map(unit => shareOn(credits, '2027-01-01', unit, 'B'))).toEqual([0, 100]);
  });
});

describe('giving a lead', () => {
  it('divides a whole one', () => {
    expect(creditsAfter([], giving({ keptPercent: 30 }))).toEqual([
      credit('B', 30, TODAY, '2031-06-14'),
      credit('C', 70, TODAY, '2031-06-14'),
    ]);
  });

  it('leaves no part where nothing is kept', () => {
    expect(creditsAfter([], giving({ keptPercent: 0 }))).toEqual([]);
  });

  it('divides the giving unit’s part and leaves third units theirs', () => {
    const until = '2030-01-01';
    const books = booksAfter(
      [credit('A', 50, '2025-01-02', until), credit('B', 50, '2025-01-02', until)],
      giving(),
    );
    expect(on(books, '2026-06-14')).toEqual({ A: 50, B: 50 });
    expect(on(books, TODAY)).toEqual({ A: 50, B: 25, C: 25 });
    expect(on(books, until)).toEqual({ A: 50, B: 25, C: 25 });
    // A's agreement is over: what was B's whole is shared by B and C as they agreed.
    expect(on(books, '2030-01-02')).toEqual({ B: 50, C: 50 });
    expect(on(books, '2031-06-15')).toEqual({});
  });

  it('lets the kept part fall to the taker when its own years are over first', () => {
    const until = '2033-01-01';
    const books = booksAfter(
      [credit('A', 50, '2025-01-02', until), credit('B', 50, '2025-01-02', until)],
      giving(),
    );
    expect(on(books, '2031-06-15')).toEqual({ A: 50, C: 50 });
    expect(on(books, '2033-01-02')).toEqual({});
  });

  it('adds to the part of a unit that has one already, and gives back the whole', () => {
    const until = '2030-01-01';
    const credits = [credit('A', 50, '2025-01-02', until), credit('B', 50, '2025-01-02', until)];
    expect(on(booksAfter(credits, giving({ toUnitCode: 'A' })), TODAY)).toEqual({ A: 75, B: 25 });
    expect(on(booksAfter(credits, giving({ toUnitCode: 'A', keptPercent: 0 })), TODAY)).toEqual({});
  });

  it('replaces what was agreed on the same day', () => {
    const first = booksAfter([], giving({ fromUnitCode: 'A', toUnitCode: 'B' }));
    expect(on(booksAfter(first, giving()), TODAY)).toEqual({ A: 50, B: 25, C: 25 });
  });
});

const units = ['A', 'B', 'C', 'D'];
const anyGiving = fc.record({
  toUnitCode: fc.constantFrom(...units),
  keptPercent: fc.integer({ min: 0, max: 99 }),
  after: fc.integer({ min: 0, max: 800 }),
  years: fc.integer({ min: 1, max: 5 }),
});

describe('however often a lead is given', () => {
  it('the parts of every day add up to 100, are whole and positive, and the past stays', () => {
    fc.assert(
      fc.property(fc.array(anyGiving, { minLength: 1, maxLength: 5 }), fc.nat(3_000), (steps, probe) => {
        let [books, holder, day]: [Credit[], string, Day] = [[], 'A', TODAY];
        for (const step of steps) {
          if (step.toUnitCode === holder) continue;
          day = addDays(day, step.after);
          const endsOn = addDays(day, step.years * 365);
          const next = booksAfter(books, { ...step, fromUnitCode: holder, startsOn: day, endsOn });
          const past = addDays(day, -1);
          expect(on(next, past)).toEqual(on(books, past));
          [books, holder] = [next, step.toUnitCode];
          for (const row of books) {
            expect(row.percent).toBeGreaterThan(0);
            expect(row.percent).toBeLessThan(100);
            expect(row.startsOn <= row.endsOn).toBe(true);
          }
        }
        const parts = [...partsOn(books, addDays(TODAY, probe)).values()];
        expect(parts.length === 0 ? 100 : parts.reduce((sum, part) => sum + part, 0)).toBe(100);
        const keys = books.map(row => `${row.unitCode}/${row.startsOn}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { seed: 20250305, numRuns: 500 },
    );
  });
});
