import { listen } from '../db/listen';
import { countUnreadOf } from '../db/notice';
import { findLiveTokens } from '../db/session';
import { LEADS_CHANGED, NOTICES_CHANGED, SESSION_ENDED, type StreamEvent } from '../domain/stream-event';
import type { Told } from '../domain/told';
import { logUnexpected } from '../log';

const LOOK_MS = 2_500;
const HEARTBEAT_MS = 25_000;
const STREAMS_A_PERSON = 5;
/** Lines that wait for a page which does not read any more; it opens a new stream when it wakes. */
const BACKLOG = 200;

type Listener = { staffId: string; token: string; readsLeads: boolean };
type Stream = Listener & { tell: (event: StreamEvent) => void; close: () => void };

/** Every open stream of this process. While there is none, nothing runs and nothing is asked. */
const open = new Set<Stream>();
let looking: NodeJS.Timeout | null = null;
let isListening = false;
let stopHearing: (() => void) | null = null;

/** How many streams are open, of everybody. */
export const countStreams = (): number => open.size;

function forget(stream: Stream): void {
  open.delete(stream);
  if (open.size > 0) return;
  if (looking !== null) clearTimeout(looking);
  looking = null;
  stopHearing?.();
  stopHearing = null;
}

/** What the worker has told goes on to the pages it concerns: that leads changed to their readers, a notice to its reader. */
async function passOn({ leads, staffIds }: Told): Promise<void> {
  if (leads) for (const stream of open) if (stream.readsLeads) stream.tell({ name: LEADS_CHANGED });
  const concerned = [...open].filter(stream => staffIds === null || staffIds.includes(stream.staffId));
  if (concerned.length === 0) return;
  try {
    const unread = await countUnreadOf([...new Set(concerned.map(stream => stream.staffId))]);
    for (const stream of concerned)
      if (open.has(stream)) stream.tell({ name: NOTICES_CHANGED, unread: unread.get(stream.staffId) ?? 0 });
  } catch (error) {
    logUnexpected(error);
  }
}

/** One question for all open streams, again a moment after it was answered. */
async function look(): Promise<void> {
  try {
    const asked = [...open];
    const live = await findLiveTokens([...new Set(asked.map(stream => stream.token))]);
    for (const stream of asked.filter(each => open.has(each) && !live.has(each.token))) {
      stream.tell({ name: SESSION_ENDED });
      stream.close();
    }
  } catch (error) {
    // The database is away for a moment: nobody is signed out for that.
    logUnexpected(error);
  }
  looking = open.size > 0 ? setTimeout(look, LOOK_MS) : null;
}

/** A server that is asked to stop waits for its open answers, and a stream would never end by itself. */
function letGoAtFarewell(): void {
  if (isListening) return;
  isListening = true;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      for (const stream of [...open]) stream.close();
    });
  }
}

const lineOf = ({ name, ...data }: StreamEvent): string =>
  `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'private, no-store, no-transform',
  // A proxy must not gather what is meant to arrive at once.
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * The stream of one open page: a heartbeat now and then, what has changed, and the end of its session when it comes.
 * Null when the person has too many already. It is gone with the page: on abort, on cancel, and when it is closed here.
 */
export function openStream(of: Listener, signal: AbortSignal): Response | null {
  if ([...open].filter(({ staffId }) => staffId === of.staffId).length >= STREAMS_A_PERSON) return null;
  letGoAtFarewell();
  const encoder = new TextEncoder();
  let end = (): void => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string): void => controller.enqueue(encoder.encode(text));
      const heartbeat = setInterval(() => send(':\n\n'), HEARTBEAT_MS);
      const stream: Stream = {
        ...of,
        tell: event => {
          if ((controller.desiredSize ?? 0) < -BACKLOG) stream.close();
          else send(lineOf(event));
        },
        close: () => {
          end();
          controller.close();
        },
      };
      end = () => {
        clearInterval(heartbeat);
        signal.removeEventListener('abort', stream.close);
        forget(stream);
        end = () => {};
      };
      if (signal.aborted) return stream.close();
      signal.addEventListener('abort', stream.close);
      open.add(stream);
      stopHearing ??= listen(told => void passOn(told));
      looking ??= setTimeout(look, LOOK_MS);
      send('retry: 5000\n\n');
    },
    cancel: () => end(),
  });
  return new Response(body, { headers: HEADERS });
}
