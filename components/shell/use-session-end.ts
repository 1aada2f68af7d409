import { useEffect, useState } from 'react';
import { SESSION_ENDED } from '@/lib/domain/stream-event';

const AGAIN_MS = 60_000;

/** Whether nobody is signed in here any more; an answer that did not come says nothing. */
async function isSignedOut(): Promise<boolean> {
  try {
    const answer = await fetch('/api/auth/session', { cache: 'no-store' });
    const session: { staffId?: string | null } | null = answer.ok ? await answer.json() : { staffId: '' };
    return !session?.staffId && session?.staffId !== '';
  } catch {
    return false;
  }
}

/**
 * Listens to the event stream while the page is in sight. A hidden page lets go: it would hold one of the few
 * connections a browser has for us, and finds out when it is looked at again.
 */
export function useSessionEnd(): { isOver: boolean; isWatching: boolean } {
  const [isOver, setIsOver] = useState(false);
  const [isWatching, setIsWatching] = useState(false);
  useEffect(() => {
    let source: EventSource | null = null;
    let timer: number | undefined;
    const letGo = () => {
      source?.close();
      source = null;
      window.clearTimeout(timer);
      setIsWatching(false);
    };
    const listen = () => {
      letGo();
      if (document.hidden) return;
      const stream = new EventSource('/api/stream');
      source = stream;
      stream.onopen = () => {
        setIsWatching(true);
        // Somebody who has signed in again in another tab comes back to a page that works.
        setIsOver(false);
      };
      stream.addEventListener(SESSION_ENDED, () => {
        letGo();
        setIsOver(true);
      });
      stream.onerror = async () => {
        // A connection that broke is made again by the browser; one that was refused is not.
        if (stream.readyState !== EventSource.CLOSED) return;
        letGo();
        if (await isSignedOut()) setIsOver(true);
        else timer = window.setTimeout(listen, AGAIN_MS);
      };
    };
    listen();
    document.addEventListener('visibilitychange', listen);
    return () => {
      document.removeEventListener('visibilitychange', listen);
      letGo();
    };
  }, []);
  return { isOver, isWatching };
}
