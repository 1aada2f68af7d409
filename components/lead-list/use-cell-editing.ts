'use client';
import { useRouter } from 'next/navigation';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LeadRow } from '@/lib/domain/lead-view';
import { cellEdit } from '@/lib/domain/ledger-cell';
import { announce } from '../ui/notify';
import { type Cell, type Grid, nextEditable } from './cell-flow';
import type { EditingDesk, LedgerActions } from './editing-desk';
import { focusCell } from './focus-row';

const isSame = (a: Cell | null, b: Cell): boolean => a?.leadId === b.leadId && a.column === b.column;

type Table = {
  frame: RefObject<HTMLElement | null>;
  rows: LeadRow[];
  columns: Grid['columns'];
  today: string;
  actions: LedgerActions;
};

/** Which cell is open, which was saved last, and the lines as one's own deeds have left them. */
export function useCellEditing({ frame, rows, columns, today, actions }: Table) {
  const router = useRouter();
  const [open, setOpen] = useState<Cell | null>(null);
  const [tick, setTick] = useState<Cell | null>(null);
  const [own, setOwn] = useState<Record<string, LeadRow>>({});
  const settle = useRef<(() => Promise<boolean>) | null>(null);

  const drawn = useMemo(
    () =>
      rows.map(row => {
        const mine = own[row.id];
        return mine && mine.version > row.version ? mine : row;
      }),
    [rows, own],
  );
  const grid = useMemo((): Grid => {
    const byId = new Map(drawn.map(row => [row.id, row]));
    return {
      rows: drawn.map(row => row.id),
      columns,
      isEditable: ({ leadId, column }) => {
        const row = byId.get(leadId);
        return row !== undefined && cellEdit(row, column) !== null;
      },
    };
  }, [drawn, columns]);
  const latest = useRef(grid);
  useEffect(() => {
    latest.current = grid;
  });

  /** Opens a cell, unless another one still has something to say. */
  const begin = useCallback(
    async (cell: Cell): Promise<void> => {
      if (!latest.current.isEditable(cell)) return;
      if (settle.current && !(await settle.current()))
        return frame.current
          ?.querySelector<HTMLElement>('[data-editor] :is(input, textarea, select)')
          ?.focus();
      setOpen(cell);
    },
    [frame],
  );
  const desk = useMemo(
    (): EditingDesk => ({
      today,
      actions,
      saved: (cell, row) => {
        setOwn(now => ({ ...now, [row.id]: row }));
        setTick(cell);
        announce('已保存');
      },
      leave: (cell, after) => {
        const step = after === 'next' ? 1 : after === 'previous' ? -1 : null;
        const next = step === null ? null : nextEditable(latest.current, cell, step);
        setOpen(now => next ?? (isSame(now, cell) ? null : now));
        if (next === null && after !== 'elsewhere')
          requestAnimationFrame(() => focusCell(frame.current, cell));
      },
      refresh: () => router.refresh(),
      hold: next => {
        settle.current = next;
      },
    }),
    [today, actions, router, frame],
  );
  return { drawn, grid, open, tick, begin, desk };
}
