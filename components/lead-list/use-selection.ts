'use client';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
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
import { selectionStore } from './selection-store';

/** The lines chosen under one question; a page that is turned or come back to still has them. */
export function useSelection(query: string, page: readonly string[]) {
  const { subscribe, read, readOnServer, recall, keep } = selectionStore;
  const kept = useSyncExternalStore(subscribe, read, readOnServer);
  useEffect(() => recall(query), [query]);
  const selection = kept.query === query ? kept.selection : NOTHING_SELECTED;
  const choose = useCallback(
    (next: Selection): void => {
      keep({ query, selection: next });
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
