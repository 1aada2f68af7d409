import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import type { StreamEvent } from '@/lib/domain/stream-event';
import { hearDesk } from './desk-stream';
import { atNextTouch, isAttended, watchTouches } from './last-touch';

/** A burst of changes is one refresh, and readers of one board do not ask in the same instant. */
const GATHER_MS = 100;
const SPREAD_MS = 300;
const SPACE_MS = 1_000;
const BUSY_MS = 300;

/** What somebody has in hand: a dialog, a menu, a card on its way. Nothing changes below it. */
const IN_HAND = '[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"],[data-dragging]';
const TYPING = 'main input, main textarea, main select, main [contenteditable="true"]';

type Options = {
  /** Also waits while the focus is in a field of the page, where a newer state would slip under what is typed. */
  holdWhileTyping?: boolean | undefined;
};

/**
 * Asks the page anew, with its reader's rights, when the server says that something of this kind has changed, or
 * that it may have. Never under something the person has in hand, never more than once a second, and not on a page
 * that nobody attends. Focus, scroll and what is typed stay. Answers whether a refresh of its own is under way.
 */
export function useLiveRefresh(
  names: readonly StreamEvent['name'][],
  { holdWhileTyping = false }: Options = {},
): boolean {
  const router = useRouter();
  const [isPending, start] = useTransition();
  const wanted = useRef(names.join());
  useEffect(() => {
    watchTouches();
    let timer: number | undefined;
    let lastAt = Number.NEGATIVE_INFINITY;
    const refresh = () => {
      timer = undefined;
      const isBusy =
        document.querySelector(IN_HAND) !== null ||
        (holdWhileTyping && document.activeElement?.matches(TYPING) === true);
      if (isBusy) return plan(BUSY_MS);
      if (!isAttended()) return atNextTouch(() => plan(0));
      lastAt = performance.now();
      start(() => router.refresh());
    };
    const plan = (ms: number) => {
      timer ??= window.setTimeout(refresh, ms);
    };
    const stop = hearDesk(event => {
      const isMissed = event.name === 'stream.opened' && event.isAgain;
      if (!isMissed && !wanted.current.split(',').includes(event.name)) return;
      const sinceMs = performance.now() - lastAt;
      plan(Math.max(GATHER_MS + Math.random() * SPREAD_MS, SPACE_MS - sinceMs));
    });
    return () => {
      stop();
      window.clearTimeout(timer);
      // A touch may still be waited for: it plans nothing any more.
      timer = 0;
    };
  }, [router, holdWhileTyping]);
  return isPending;
}
