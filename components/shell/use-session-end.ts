import { useEffect, useState } from 'react';
import { SESSION_ENDED } from '@/lib/domain/stream-event';
import { hearDesk } from './desk-stream';

/** Whether the session of this page is over, and whether the page would hear of it at once. */
export function useSessionEnd(): { isOver: boolean; isWatching: boolean } {
  const [isOver, setIsOver] = useState(false);
  const [isWatching, setIsWatching] = useState(false);
  useEffect(
    () =>
      hearDesk(event => {
        if (event.name === 'stream.closed') setIsWatching(false);
        if (event.name === SESSION_ENDED) setIsOver(true);
        if (event.name === 'stream.opened') {
          setIsWatching(true);
          // Somebody who has signed in again in another tab comes back to a page that works.
          setIsOver(false);
        }
      }),
    [],
  );
  return { isOver, isWatching };
}
