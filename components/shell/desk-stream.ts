import {
  LEADS_CHANGED,
  NOTICES_CHANGED,
  SESSION_ENDED,
  type StreamEvent,
  UNASKED_HEADER,
} from '@/lib/domain/stream-event';

/** A server that starts anew is back within seconds; one that refuses for good is not asked more often than this. */
const AGAIN = { leastMs: 2_000, mostMs: 10_000 };

/** What the parts of a page hear: the server's events, and how the stream itself stands. */
export type DeskEvent =
  | StreamEvent
  /** `isAgain`: something may have been missed meanwhile. */
  | { name: 'stream.opened'; isAgain: boolean }
  | { name: 'stream.closed' };

type Hearer = (event: DeskEvent) => void;

const hearers = new Set<Hearer>();
let source: EventSource | null = null;
let timer: number | undefined;
let wasOpen = false;
let againMs = AGAIN.leastMs;

const tell = (event: DeskEvent): void => {
  for (const hear of [...hearers]) hear(event);
};

/** Whether nobody is signed in here any more: an EventSource does not tell why it was refused. No answer says nothing. */
async function isSignedOut(): Promise<boolean> {
  const looking = new AbortController();
  try {
    const headers = { [UNASKED_HEADER]: '1' };
    const { status } = await fetch('/api/stream', { cache: 'no-store', headers, signal: looking.signal });
    return status === 401;
  } catch {
    return false;
  } finally {
    looking.abort();
  }
}

function letGo(): void {
  source?.close();
  source = null;
  window.clearTimeout(timer);
  tell({ name: 'stream.closed' });
}

function unreadIn(data: unknown): number {
  const said: unknown = JSON.parse(String(data));
  return typeof said === 'object' && said !== null && 'unread' in said ? Number(said.unread) : 0;
}

/** A hidden page lets go: it would hold one of the few connections a browser has for us, and asks when it is looked at. */
function listen(): void {
  letGo();
  if (document.hidden) return;
  const stream = new EventSource('/api/stream');
  source = stream;
  stream.onopen = () => {
    tell({ name: 'stream.opened', isAgain: wasOpen });
    wasOpen = true;
    againMs = AGAIN.leastMs;
  };
  stream.addEventListener(SESSION_ENDED, () => {
    letGo();
    tell({ name: SESSION_ENDED });
  });
  stream.addEventListener(LEADS_CHANGED, () => tell({ name: LEADS_CHANGED }));
  stream.addEventListener(NOTICES_CHANGED, event =>
    tell({ name: NOTICES_CHANGED, unread: unreadIn(event.data) }),
  );
  stream.onerror = async () => {
    // A connection that broke is made again by the browser; one that was refused is not.
    if (stream.readyState !== EventSource.CLOSED) return;
    letGo();
    if (await isSignedOut()) tell({ name: SESSION_ENDED });
    else if (hearers.size > 0) {
      // Spread, so that a server that is back is not asked by everybody in one instant.
      timer = window.setTimeout(listen, againMs * (0.75 + Math.random() / 2));
      againMs = Math.min(againMs * 2, AGAIN.mostMs);
    }
  };
}

/** Hears the one stream of this page until the answer is called; it is open while somebody hears. */
export function hearDesk(hear: Hearer): () => void {
  hearers.add(hear);
  if (hearers.size === 1) {
    document.addEventListener('visibilitychange', listen);
    listen();
  }
  return () => {
    hearers.delete(hear);
    if (hearers.size > 0) return;
    document.removeEventListener('visibilitychange', listen);
    letGo();
  };
}
