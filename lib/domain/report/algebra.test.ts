import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowsBehind } from './drill-down';
import { type Cell, type Fact, partOf } from './fact';
import { figuresOf } from './figure';
import { adjustmentsOf, figureNumbers, rowSource } from './figure-numbers';
import { marksOf } from './marks';
import { type ReportSource, reportSourceSchema } from './source';

const rules = {
  year: 2025,
  version: 1,
  yiLineYuan: 100_000_000,
  countingStage: { external: 'signed', endogenous: 'constructionStart' },
} as const;
const cuts = { month: '2025-03', previousCutOffAt: '2025-03-03T10:00:00.000Z' };

const signing = (change: Partial<Fact> = {}): Fact => ({
  id: 'entry-1',
  leadId: 'lead-1',
  leadCode: 'ZJ2025-00001',
  leadTitle: '项目',
  source: 'signed',
  origin: 'external',
  isYi: true,
  isExcluded: false,
  industryKey: 'aerospace',
  unitCode: 'P01',
  yuan: 200_000_000,
  happenedOn: '2025-02-10',
  confirmedAt: '2025-02-20T01:00:00.000Z',
  ...change,
});

/** A thing as the tables add it up: whole for its unit, or a cell for each unit that shares it. */
function cellsOf(fact: Fact): Cell[] {
  const part = partOf(fact, cuts);
  if (!fact.parts) return [{ ...fact, part, hundredths: 100 }];
  return fact.parts.map(({ unitCode, percent, yuan }) => ({
    ...fact,
    unitCode,
    yuan,
    part,
    hundredths: percent,
  }));
}

function sourceOf(facts: Fact[], previous: Fact[]): ReportSource {
  const cells = facts.flatMap(cellsOf);
  const rest = {
    month: cuts.month,
    status: 'open' as const,
    notes: [],
    industries: [],
    units: [],
    targets: [],
  };
  const prior = { kind: 'none' as const, cells: [], figures: [] };
  const at = { cutOffAt: '2025-04-03T10:00:00.000Z', previousCutOffAt: cuts.previousCutOffAt };
  return { ...rest, ...at, rules, cells, previous: previous.flatMap(cellsOf), prior };
}

function numbersOf(facts: Fact[], previous: Fact[], selection = {}) {
  const row = rowSource(sourceOf(facts, previous), selection);
  return { ...figureNumbers(row, 'S2'), ...adjustmentsOf(row, 'S2') };
}

describe('the algebra of a month', () => {
  it('counts by the event day, late when it was confirmed after the month before was closed', () => {
    const inMonth = signing({ happenedOn: '2025-03-01', confirmedAt: '2025-03-02T00:00:00.000Z' });
    const late = signing({ id: 'entry-2', leadId: 'lead-2', confirmedAt: '2025-03-03T10:00:00.001Z' });
    const known = signing({ id: 'entry-3', leadId: 'lead-3', confirmedAt: cuts.previousCutOffAt });
    expect(numbersOf([inMonth, late, known], [known])).toMatchObject({
      month: 200_000_000,
      late: 200_000_000,
      correction: 0,
      ytd: 600_000_000,
    });
  });

  it('shows last year only in its note', () => {
    const old = signing({ happenedOn: '2024-12-30', confirmedAt: '2025-03-10T00:00:00.000Z' });
    expect(numbersOf([old], [])).toMatchObject({
      month: 0,
      late: 0,
      correction: 0,
      ytd: 0,
      lastYearNew: 200_000_000,
    });
  });

  it('corrects by changed values, revocations and another first entry', () => {
    const counted = signing();
    expect(numbersOf([signing({ yuan: 150_000_000 })], [counted])).toMatchObject({ correction: -50_000_000 });
    expect(numbersOf([], [counted])).toMatchObject({ correction: -200_000_000, ytd: 0 });
    const other = signing({ id: 'entry-2', yuan: 210_000_000, confirmedAt: '2025-03-01T00:00:00.000Z' });
    expect(numbersOf([other], [counted])).toMatchObject({ correction: 10_000_000, late: 0 });
    const moved = signing({
      id: 'entry-2',
      happenedOn: '2025-03-12',
      confirmedAt: '2025-03-13T00:00:00.000Z',
    });
    expect(numbersOf([moved], [counted])).toMatchObject({ month: 200_000_000, correction: -200_000_000 });
  });

  it('takes a reclassified project from one industry and gives it to the other, the city unmoved', () => {
    const [now, before] = [[signing({ industryKey: null })], [signing()]];
    expect(numbersOf(now, before, { industry: 'aerospace' })).toMatchObject({
      correction: -200_000_000,
      ytd: 0,
    });
    expect(numbersOf(now, before, { industry: 'unclassified' })).toMatchObject({ correction: 200_000_000 });
    expect(numbersOf(now, before)).toMatchObject({ correction: 0, ytd: 200_000_000 });
  });

  it('marks the leads that were late or corrected', () => {
    const late = signing({ id: 'entry-2', leadId: 'lead-2', confirmedAt: '2025-03-20T00:00:00.000Z' });
    const marks = marksOf({ facts: [late], previous: [signing()] }, cuts, rules);
    expect([...marks]).toEqual([
      ['lead-2', '补报：签约'],
      ['lead-1', '更正：签约'],
    ]);
  });
});

describe('a shared thing', () => {
  const parts = [
    { unitCode: 'P01', percent: 33, yuan: 66_000_001 },
    { unitCode: 'P05', percent: 67, yuan: 134_000_002 },
  ];
  const shared = signing({ yuan: 200_000_003, happenedOn: '2025-03-05', parts });
  const behind = (figure: 'S1' | 'S2', selection: { unit?: string; industry?: string }) =>
    rowsBehind({ facts: [shared], previous: [], prior: [] }, cuts, rules, {
      figure,
      column: 'month',
      selection,
    }).map(({ percent, amount }) => ({ percent, amount }));

  it('is one thing for city and industry, and a part for each unit', () => {
    const figure = (selection: object) =>
      figureNumbers(rowSource(sourceOf([shared], []), selection), 'S1').month;
    expect(
      [{}, { industry: 'aerospace' }, { unit: 'P01' }, { unit: 'P05' }, { unit: 'P09' }].map(figure),
    ).toEqual([100, 100, 33, 67, 0]);
    expect(behind('S1', {})).toEqual([{ percent: 100, amount: 100 }]);
    expect(behind('S2', { industry: 'aerospace' })).toEqual([{ percent: 100, amount: 200_000_003 }]);
    expect(behind('S2', { unit: 'P05' })).toEqual([{ percent: 67, amount: 134_000_002 }]);
    expect(behind('S1', { unit: 'P09' })).toEqual([]);
  });

  it('reaches the 亿元 line by the whole', () => {
    expect(figureNumbers(rowSource(sourceOf([shared], []), { unit: 'P01' }), 'M1').month).toBe(33);
  });

  it('leaves months that were closed before there were parts as they are', () => {
    const { hundredths, ...rest } = cellsOf(signing())[0] ?? { hundredths: 0 };
    const old = {
      ...sourceOf([], []),
      cells: [
        { ...rest, count: 3 },
        { ...rest, hundredths: 50 },
      ],
    };
    expect(hundredths).toBe(100);
    expect(reportSourceSchema.parse(old).cells.map(cell => cell.hundredths)).toEqual([300, 50]);
    expect(reportSourceSchema.safeParse({ ...old, cells: [rest] }).success).toBe(false);
  });
});

describe('headline figures', () => {
  const figures = figuresOf(rules);
  it('M1 takes external signings from the line on, none that is excluded; M2 endogenous starts', () => {
    expect(figures.M1.takes(signing())).toBe(true);
    expect(figures.M1.takes(signing({ isYi: false }))).toBe(false);
    expect(figures.M1.takes(signing({ isExcluded: true }))).toBe(false);
    expect(figures.M1.takes(signing({ origin: 'endogenous' }))).toBe(false);
    expect(figures.M2).toMatchObject({ source: 'constructionStart' });
    expect(figures.M2.takes(signing({ origin: 'endogenous', isExcluded: true }))).toBe(true);
  });
});

const anyFact = fc.record({
  id: fc.constantFrom('a', 'b'),
  leadId: fc.constantFrom('1', '2', '3'),
  yuan: fc.integer({ min: 1, max: 1_000 }),
  industryKey: fc.constantFrom('aerospace', null),
  happenedOn: fc.constantFrom('2025-01-05', '2025-02-10', '2025-03-09'),
  confirmedAt: fc.constantFrom('2025-02-20T01:00:00.000Z', '2025-03-20T01:00:00.000Z'),
});
const anyFacts = fc.uniqueArray(anyFact, { selector: fact => fact.leadId });

describe('whatever the books say', () => {
  it('the year grows by month, late and correction, and the rows add up to each', () => {
    fc.assert(
      fc.property(
        anyFacts,
        anyFacts,
        fc.constantFrom({}, { industry: 'aerospace' }),
        (now, then, selection) => {
          const facts = now.map(signing);
          const previous = then.map(signing).filter(fact => fact.happenedOn < '2025-03-01');
          const { month, late, correction, ytd } = numbersOf(facts, previous, selection);
          const reported = numbersOf([], previous, selection).correction;
          expect(ytd + reported).toBe(month + late + correction);
          for (const [column, value] of Object.entries({ month, late, correction, ytd })) {
            const question = { figure: 'S2', column, selection } as const;
            const rows = rowsBehind(
              { facts, previous, prior: [] },
              cuts,
              rules,
              question as Parameters<typeof rowsBehind>[3],
            );
            expect(rows.reduce((sum, row) => sum + row.amount, 0)).toBe(value);
          }
        },
      ),
    );
  });
});
