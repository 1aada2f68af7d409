'use client';
import { useCallback, useEffect, useState } from 'react';
import { announce } from '../ui/notify';
import {
  everything,
  isSelected,
  NOTHING_SELECTED,
  pageToggled,
  ranged,
  type Selection,
  selectedCount,
  toggled,
} from './selection';

const KEPT = 'ledger selection';

type Kept = { query: string; selection: Selection };

/** What this tab had chosen under the same question; a page that is turned or come back to still has it. */
function recall(query: string): Selection {
  const text = sessionStorage.getItem(KEPT);
  if (text === null) return NOTHING_SELECTED;
  const kept = JSON.parse(text) as Kept;
  return kept.query === query ? kept.selection : NOTHING_SELECTED;
}

/** The lines chosen under one question; another question begins with none. */
export function useSelection(query: string, page: readonly string[]) {
  const [state, setState] = useState<Kept>({ query, selection: NOTHING_SELECTED });
  useEffect(() => setState({ query, selection: recall(query) }), [query]);
  const selection = state.query === query ? state.selection : NOTHING_SELECTED;
  const choose = useCallback(
    (next: Selection): void => {
      setState({ query, selection: next });
      sessionStorage.setItem(KEPT, JSON.stringify({ query, selection: next } satisfies Kept));
      const count = selectedCount(next);
      announce(count === 0 ? '已取消选择' : `已选 ${count} 条`);
    },
    [query],
  );
  return {
    selection,
    has: (id: string) => isSelected(selection, id),
    clear: useCallback(() => choose(NOTHING_SELECTED), [choose]),
    toggle: (id: string) => choose(toggled(selection, id)),
    range: (id: string) => choose(ranged(selection, id, page)),
    togglePage: () => choose(pageToggled(selection, page)),
    selectAll: (count: number) => choose(everything(query, count)),
  };
}

export type SelectionDesk = ReturnType<typeof useSelection>;
