import { findLiveTokens } from '../db/session';
import { SESSION_ENDED, type StreamEvent } from '../domain/stream-event';
import { logUnexpected } from '../log';

const LOOK_MS = 2_500;
const HEARTBEAT_MS = 25_000;
const STREAMS_A_PERSON = 5;

type Stream = { staffId: string; token: string; tell: (event: StreamEvent) => void; close: () => void };

/** Every open stream of this process. While there is none, nothing runs and nothing is asked. */
const open = new Set<Stream>();
let looking: NodeJS.Timeout | null = null;
let isListening = false;

/** How many streams are open, of everybody. */
export const countStreams = (): number => open.size;

function forget(stream: Stream): void {
  open.delete(stream);
  if (open.size > 0 || looking === null) return;
  clearTimeout(looking);
  looking = null;
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

const lineOf = (event: StreamEvent): string => `event: ${event.name}\ndata: {}\n\n`;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'private, no-store, no-transform',
  // A proxy must not gather what is meant to arrive at once.
  'X-Accel-Buffering': 'no',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * The stream of one open page: a heartbeat now and then, and the end of its session when it comes. Null when
 * the person has too many already. It is gone with the page: on abort, on cancel, and when it is closed here.
 */
export function openStream(of: { staffId: string; token: string }, signal: AbortSignal): Response | null {
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
        tell: event => send(lineOf(event)),
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
      looking ??= setTimeout(look, LOOK_MS);
      send('retry: 5000\n\n');
    },
    cancel: () => end(),
  });
  return new Response(body, { headers: HEADERS });
}
