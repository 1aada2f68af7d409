import { type RefObject, useEffect, useRef } from 'react';
import type { BoardView } from '@/lib/domain/board-view';
import { LEADS_CHANGED } from '@/lib/domain/stream-event';
import { useLiveRefresh } from '../shell/use-live-refresh';
import { announce } from '../ui/notify';

/** Where every card stands, to tell a changed board from one that was only asked again. */
const placesOf = (view: BoardView): string => view.cards.map(card => `${card.id}/${card.stage}`).join();

/** What in the board has the focus; React takes it along with a card that somebody moves to another column. */
function useKeptFocus(board: RefObject<HTMLElement | null>): () => void {
  const kept = useRef<string | null>(null);
  useEffect(() => {
    const root = board.current;
    if (!root) return;
    const take = (event: FocusEvent) => {
      const element = event.target as HTMLElement;
      const name = ['open', 'menu'].find(each => each in element.dataset);
      kept.current = name ? `[data-${name}="${element.dataset[name]}"]` : null;
    };
    const leave = (event: FocusEvent) => {
      // An element that is taken away loses the focus too, but nobody has left it.
      queueMicrotask(() => {
        if ((event.target as HTMLElement).isConnected) kept.current = null;
      });
    };
    root.addEventListener('focusin', take);
    root.addEventListener('focusout', leave);
    return () => {
      root.removeEventListener('focusin', take);
      root.removeEventListener('focusout', leave);
    };
  }, [board]);
  return () => {
    if (kept.current === null || document.activeElement !== document.body) return;
    board.current?.querySelector<HTMLElement>(kept.current)?.focus({ preventScroll: true });
  };
}

/** Keeps the board true while others move cards: says so to a screen reader, and leaves the focus where it was. */
export function useLiveBoard(board: RefObject<HTMLElement | null>, view: BoardView): void {
  const isRefreshing = useLiveRefresh([LEADS_CHANGED]);
  const giveBack = useKeptFocus(board);
  const last = useRef({ view, isRefreshing });
  useEffect(() => {
    const before = last.current;
    last.current = { view, isRefreshing };
    if (before.view === view) return;
    giveBack();
    if (before.isRefreshing && placesOf(before.view) !== placesOf(view)) announce('看板已更新');
  });
}
