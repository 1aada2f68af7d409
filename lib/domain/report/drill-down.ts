import { type Cuts, type Fact, isOfThisYear, type Part, partOf } from './fact';
import { amountOf, type CountingRules, type Figure, type FigureId, figuresOf } from './figure';
import { isSelected, type Selection } from './scope';

/** Columns whose numbers have rows behind them. */
export const DRILL_COLUMNS = ['month', 'ytd', 'prior', 'late', 'correction', 'lastYear'] as const;
export type DrillColumn = (typeof DRILL_COLUMNS)[number];

export const DRILL_COLUMN_NAMES: Record<DrillColumn, string> = {
  month: '本月',
  ytd: '本年累计',
  prior: '上年同期',
  late: '补报',
  correction: '更正',
  lastYear: '上年补报',
};

export function isDrillColumn(text: string): text is DrillColumn {
  return (DRILL_COLUMNS as readonly string[]).includes(text);
}

/** A row behind a figure: what it adds, and for a correction what stood there before (null = nothing). */
export type RowBehind = {
  fact: Fact;
  /** How much of it the row's unit has; 100 where it counts whole. */
  percent: number;
  amount: number;
  before: number | null;
};

/** Everything a drill-down may need: this report's things, those of the month before and of last year's month. */
export type FactSets = { facts: readonly Fact[]; previous: readonly Fact[]; prior: readonly Fact[] };

type Question = { figure: FigureId; column: DrillColumn; selection: Selection };

const PARTS: Record<'month' | 'ytd' | 'late' | 'lastYear', (part: Part) => boolean> = {
  month: part => part === 'month',
  ytd: isOfThisYear,
  late: part => part === 'late',
  lastYear: part => part === 'lastYearNew' || part === 'lastYearKnown',
};

/** What a selection has of a thing: of a shared one its unit's part; city and industry have it whole. */
function portionOf(selection: Selection, fact: Fact): { percent: number; yuan: number } {
  const { industryKey, unitCode, yuan, parts } = fact;
  const whole = { percent: 100, yuan };
  const nothing = { percent: 0, yuan: 0 };
  if (selection.unit === undefined || !parts) {
    return isSelected(selection, { industryKey, unitCode }) ? whole : nothing;
  }
  return parts.find(part => isSelected(selection, { industryKey, unitCode: part.unitCode })) ?? nothing;
}

function amount(figure: Figure, selection: Selection, fact: Fact): number {
  const { percent, yuan } = portionOf(selection, fact);
  // A percent of one thing is a hundredth of a count.
  return amountOf(figure, { ...fact, hundredths: percent, yuan });
}

/** A lead counts once per stage for life, so lead and source name a thing; each arrival is one of its own. */
function keyOf(fact: Fact): string {
  return fact.source === 'arrival' ? fact.id : `${fact.leadId}/${fact.source}`;
}

/** The counted things whose contribution differs from the one that was reported, late ones apart. */
function corrections(sets: FactSets, cuts: Cuts, figure: Figure, selection: Selection): RowBehind[] {
  const changes = new Map<string, { fact: Fact; now: number; before: number | null }>();
  for (const fact of sets.previous) {
    const before = amount(figure, selection, fact);
    if (before !== 0) changes.set(keyOf(fact), { fact, now: 0, before });
  }
  for (const fact of sets.facts) {
    if (partOf(fact, cuts) !== 'before') continue;
    const now = amount(figure, selection, fact);
    if (now === 0) continue;
    const before = changes.get(keyOf(fact))?.before ?? null;
    changes.set(keyOf(fact), { fact, now, before });
  }
  return [...changes.values()]
    .filter(change => change.now !== (change.before ?? 0))
    .map(({ fact, now, before }) => ({
      fact,
      percent: portionOf(selection, fact).percent,
      amount: now - (before ?? 0),
      before,
    }));
}

/** The rows behind a figure; their amounts add up to it. */
export function rowsBehind(
  sets: FactSets,
  cuts: Cuts,
  rules: CountingRules,
  question: Question,
): RowBehind[] {
  const figure = figuresOf(rules)[question.figure];
  const { column, selection } = question;
  if (column === 'correction') return inOrder(corrections(sets, cuts, figure, selection));
  const facts =
    column === 'prior' ? sets.prior : sets.facts.filter(fact => PARTS[column](partOf(fact, cuts)));
  const rows = facts.map(fact => ({
    fact,
    percent: portionOf(selection, fact).percent,
    amount: amount(figure, selection, fact),
    before: null,
  }));
  return inOrder(rows.filter(row => row.amount !== 0));
}

function inOrder(rows: RowBehind[]): RowBehind[] {
  return rows.sort(
    (one, other) =>
      one.fact.happenedOn.localeCompare(other.fact.happenedOn) ||
      one.fact.leadCode.localeCompare(other.fact.leadCode),
  );
}
