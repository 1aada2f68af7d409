import { LEDGER_COLUMNS, type LedgerColumnKey } from '@/lib/domain/lead-column';
import type { ListLayout } from '@/lib/domain/list-layout';

/** A character takes eight pixels. */
const PIXELS = 8;
const WIDTH_STEP = 24;
const WIDTHS = { least: 56, most: 640 };

/** The columns as the table draws them: the name leads into the lead, so it is always there and always first. */
export function drawnColumns({ columns }: Pick<ListLayout, 'columns'>): LedgerColumnKey[] {
  return ['title', ...columns.filter(key => key !== 'title')];
}

/** How wide a column is, in CSS pixels. */
export function columnWidth(layout: Pick<ListLayout, 'widths'>, key: LedgerColumnKey): number {
  const chosen = layout.widths[key];
  if (chosen !== undefined) return chosen;
  return (LEDGER_COLUMNS.find(column => column.key === key)?.width ?? 12) * PIXELS;
}

/** The layout with another width of a column, within what can be read and what fits; null is its own width again. */
export function withWidth(layout: ListLayout, key: LedgerColumnKey, width: number | null): ListLayout {
  const { [key]: _before, ...widths } = layout.widths;
  if (width === null) return { ...layout, widths };
  const fitting = Math.min(Math.max(Math.round(width), WIDTHS.least), WIDTHS.most);
  return { ...layout, widths: { ...widths, [key]: fitting } };
}

/** One press wider or narrower. */
export function widened(layout: ListLayout, key: LedgerColumnKey, step: 1 | -1): ListLayout {
  return withWidth(layout, key, columnWidth(layout, key) + step * WIDTH_STEP);
}

/** Every column in the order of the dialog: those chosen, then the rest as they are registered. */
export function listedColumns(layout: ListLayout): LedgerColumnKey[] {
  const drawn = drawnColumns(layout);
  return [...drawn, ...LEDGER_COLUMNS.map(column => column.key).filter(key => !drawn.includes(key))];
}

/** Shows or hides a column; one that comes stands last. */
export function toggledColumn(layout: ListLayout, key: LedgerColumnKey): ListLayout {
  const drawn = drawnColumns(layout);
  if (key === 'title') return layout;
  const columns = drawn.includes(key) ? drawn.filter(each => each !== key) : [...drawn, key];
  return { ...layout, columns };
}

/** Puts a shown column into the place of another one; the name keeps the first place. */
export function movedColumn(layout: ListLayout, key: LedgerColumnKey, to: number): ListLayout {
  const drawn = drawnColumns(layout);
  if (key === 'title' || !drawn.includes(key)) return layout;
  const rest = drawn.filter(each => each !== key);
  const place = Math.min(Math.max(to, 1), rest.length);
  return { ...layout, columns: rest.toSpliced(place, 0, key) };
}
