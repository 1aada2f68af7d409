'use client';
import type { KeyboardEvent, RefObject } from 'react';
import { useShortcuts } from '../ui/use-shortcuts';
import { type Cell, type Grid, neighbour } from './cell-flow';
import { cellOf, focusCell, focusedRow, focusRow } from './focus-row';
import type { SelectionDesk } from './use-selection';

type Table = {
  frame: RefObject<HTMLElement | null>;
  grid: Grid;
  /** Null where lines are not chosen. */
  selection: SelectionDesk | null;
  begin: (cell: Cell) => Promise<void>;
  openLead: (leadId: string) => void;
};

/** The keyboard map of the ledger; answers what its frame does with a press. */
export function useTableKeys({ frame, grid, selection, begin, openLead }: Table) {
  const withRow = (run: (id: string) => void) => () => {
    const id = focusedRow()?.dataset.lead;
    if (id !== undefined) run(id);
  };
  useShortcuts({
    j: () => focusRow(1),
    k: () => focusRow(-1),
    arrowdown: () => focusRow(1),
    arrowup: () => focusRow(-1),
    ...(selection && { x: withRow(selection.toggle), 'shift+x': withRow(selection.range) }),
  });
  return (event: KeyboardEvent<HTMLElement>): void => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.closest('[data-editor], [data-check], thead')) return;
    const cell = cellOf(target);
    if (!cell || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const isLink = target.matches('a');
    if (key === 'F2' && grid.isEditable(cell)) void begin(cell);
    // The name is a link: Enter opens the lead, ↑ and ↓ go from name to name.
    else if (key === 'Enter' && !isLink)
      if (grid.isEditable(cell)) void begin(cell);
      else openLead(cell.leadId);
    else {
      const next = isLink && /^Arrow(Up|Down)$/.test(key) ? null : neighbour(grid, cell, key);
      if (!next) return;
      focusCell(frame.current, next);
    }
    event.preventDefault();
  };
}
