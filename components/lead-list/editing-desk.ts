'use client';
import { createContext, useContext } from 'react';
import type { LeadRow } from '@/lib/domain/lead-view';
import type { LeadActions } from '../lead/lead-actions';
import type { Cell } from './cell-flow';

/** The deeds by which a cell is edited; the page hands in its server actions. */
export type LedgerActions = Pick<LeadActions, 'editField' | 'assign' | 'classify' | 'loadPeople'>;

/** Where the focus goes when a cell closes: back to it, into the next one that can be edited, or where it is already. */
export type After = 'stay' | 'next' | 'previous' | 'elsewhere';

/** What an open cell needs of the table around it. */
export type EditingDesk = {
  today: string;
  actions: LedgerActions;
  /** The line as it stands after a deed; the cell shows a tick. */
  saved: (cell: Cell, row: LeadRow) => void;
  /** Closes the cell. */
  leave: (cell: Cell, after: After) => void;
  /** Asks the server for the lines anew. */
  refresh: () => void;
  /** Whether the cell may be left; asked before another one opens. */
  hold: (settle: (() => Promise<boolean>) | null) => void;
};

export const EditingContext = createContext<EditingDesk | null>(null);

export function useEditingDesk(): EditingDesk {
  const desk = useContext(EditingContext);
  if (!desk) throw new Error('A cell is open outside the ledger.');
  return desk;
}
