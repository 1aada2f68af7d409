import type { BulkSelection } from '@/lib/domain/bulk-selection';

/** What is chosen in the ledger, and from which line the next range is drawn. */
export type Selection = { chosen: BulkSelection; anchor: string | null };

export const NOTHING_SELECTED: Selection = { chosen: { kind: 'rows', ids: [] }, anchor: null };

export function isSelected({ chosen }: Selection, id: string): boolean {
  return chosen.kind === 'rows' ? chosen.ids.includes(id) : !chosen.except.includes(id);
}

/** How many lines are chosen, those of other pages included. */
export function selectedCount({ chosen }: Selection): number {
  return chosen.kind === 'rows' ? chosen.ids.length : Math.max(chosen.count - chosen.except.length, 0);
}

function setAll(selection: Selection, ids: readonly string[], on: boolean): BulkSelection {
  const { chosen } = selection;
  const named = new Set(ids);
  // Of everything but some, a line is taken out by naming it, and comes back by being named no more.
  const list = chosen.kind === 'rows' ? chosen.ids : chosen.except;
  const isListed = chosen.kind === 'rows' ? on : !on;
  const rest = list.filter(id => !named.has(id));
  const next = isListed ? [...rest, ...named] : rest;
  return chosen.kind === 'rows' ? { kind: 'rows', ids: next } : { ...chosen, except: next };
}

/** Turns one line. */
export function toggled(selection: Selection, id: string): Selection {
  return { chosen: setAll(selection, [id], !isSelected(selection, id)), anchor: id };
}

/** Chooses all from the last turned line to this one; without one on this page, the line alone. */
export function ranged(selection: Selection, id: string, page: readonly string[]): Selection {
  const [from, to] = [selection.anchor === null ? -1 : page.indexOf(selection.anchor), page.indexOf(id)];
  if (from === -1 || to === -1) return { chosen: setAll(selection, [id], true), anchor: id };
  const range = page.slice(Math.min(from, to), Math.max(from, to) + 1);
  // The beginning stays, so that a second Shift-press draws the range anew from there.
  return { chosen: setAll(selection, range, true), anchor: selection.anchor };
}

/** How much of a page is chosen. */
export function pageState(selection: Selection, page: readonly string[]): 'none' | 'some' | 'all' {
  const count = page.filter(id => isSelected(selection, id)).length;
  if (count === 0) return 'none';
  return count === page.length ? 'all' : 'some';
}

/** 本页全选, or the page taken out again when all of it is chosen. */
export function pageToggled(selection: Selection, page: readonly string[]): Selection {
  return { chosen: setAll(selection, page, pageState(selection, page) !== 'all'), anchor: null };
}

/** 选择全部 N 条结果. */
export function everything(query: string, count: number): Selection {
  return { chosen: { kind: 'question', query, count, except: [] }, anchor: null };
}
