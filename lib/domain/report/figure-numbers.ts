import { type Cell, isOfThisYear, type Part } from './fact';
import { amountOf, type Figure, type FigureId, figuresOf, HUNDREDTHS, isMoney } from './figure';
import { growthOf, tenthsOf } from './rate';
import { isSelected, type Selection } from './scope';
import type { ReportSource, TypedFigure } from './source';

/** The printed numbers of one figure: hundredths of counts, or whole yuan; rates in tenths of a percent. Null prints as —. */
export type FigureNumbers = {
  month: number;
  ytd: number;
  prior: number | null;
  growth: number | null;
  target: number | null;
  done: number | null;
};

/** What entered the year to date apart from the month itself. */
export type Adjustments = { late: number; correction: number; lastYearNew: number; lastYearKnown: number };

/** The part of a source that one row adds up, picked out once for all figures of the row. */
export type RowSource = Pick<ReportSource, 'rules' | 'cells' | 'previous' | 'prior' | 'targets'> & {
  selection: Selection;
};

export function rowSource(source: ReportSource, selection: Selection): RowSource {
  const pick = (cells: readonly Cell[]): Cell[] => cells.filter(cell => isSelected(selection, cell));
  return {
    rules: source.rules,
    cells: pick(source.cells),
    previous: pick(source.previous),
    prior: { ...source.prior, cells: pick(source.prior.cells) },
    targets: source.targets,
    selection,
  };
}

function sum(cells: readonly Cell[], figure: Figure, takes: (part: Part) => boolean): number {
  let total = 0;
  for (const cell of cells) if (takes(cell.part)) total += amountOf(figure, cell);
  return total;
}

/** In the figure's own measure: what people type are whole counts. A typed figure speaks for the city, one industry or one unit; for a crossing of both nobody typed one. */
function typed(figures: readonly TypedFigure[], metric: FigureId, selection: Selection): number | null {
  if (selection.industry !== undefined && selection.unit !== undefined) return null;
  const kind = selection.industry !== undefined ? 'industry' : selection.unit !== undefined ? 'unit' : 'city';
  const key = selection.industry ?? selection.unit;
  const found = figures.find(
    figure =>
      figure.metric === metric && figure.scopeKind === kind && (key === undefined || figure.scopeKey === key),
  );
  return found ? found.value * (isMoney(metric) ? 1 : HUNDREDTHS) : null;
}

function priorOf(row: RowSource, figure: Figure): number | null {
  if (row.prior.kind === 'snapshot') return sum(row.prior.cells, figure, isOfThisYear);
  return typed(row.prior.figures, figure.id, row.selection);
}

/** The numbers of a figure for one row. Source: metric dictionary §1 and §3. */
export function figureNumbers(row: RowSource, id: FigureId): FigureNumbers {
  const figure = figuresOf(row.rules)[id];
  const month = sum(row.cells, figure, part => part === 'month');
  const ytd = sum(row.cells, figure, isOfThisYear);
  return withRates({
    month,
    ytd,
    prior: priorOf(row, figure),
    target: typed(row.targets, id, row.selection),
  });
}

function withRates(numbers: Omit<FigureNumbers, 'growth' | 'done'>): FigureNumbers {
  const { ytd, prior, target } = numbers;
  return { ...numbers, growth: growthOf(ytd, prior), done: tenthsOf(ytd, target) };
}

function sumKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter(value => value !== null);
  return known.length > 0 ? known.reduce((total, value) => total + value, 0) : null;
}

/** Where nobody typed a base figure or a target for the whole, the sum of what the rows have stands for it. */
export function totalNumbers(whole: FigureNumbers, rows: readonly FigureNumbers[]): FigureNumbers {
  return withRates({
    ...whole,
    prior: whole.prior ?? sumKnown(rows.map(row => row.prior)),
    target: whole.target ?? sumKnown(rows.map(row => row.target)),
  });
}

/**
 * 补报, 更正 and 上年补报 of a figure for one row. The correction is what is left of the growth of the year
 * to date after the month and the late things: changed values, revocations, another industry, another first entry.
 */
export function adjustmentsOf(row: RowSource, id: FigureId): Adjustments {
  const figure = figuresOf(row.rules)[id];
  const part = (wanted: Part): number => sum(row.cells, figure, other => other === wanted);
  return {
    late: part('late'),
    correction: part('before') - sum(row.previous, figure, isOfThisYear),
    lastYearNew: part('lastYearNew'),
    lastYearKnown: part('lastYearKnown'),
  };
}
