import { isIP } from 'node:net';
import { headers } from 'next/headers';
import { UNASKED_HEADER } from '../domain/stream-event';

/**
 * The last hop of the header is what our own proxy, or lib/true-headers.ts, saw for itself; whatever stands
 * before it the sender may have written. Anything but an address is nobody's.
 */
export function addressOf(forwarded: string | null): string {
  const last =
    forwarded
      ?.split(',')
      .at(-1)
      ?.trim()
      .replace(/^::ffff:(?=\d+\.)/i, '') ?? '';
  return isIP(last) === 0 ? 'unknown' : last;
}

/** Where a request comes from; for the record and the limits, never for a decision of rights. */
export async function requestOrigin(): Promise<{ address: string; agent: string }> {
  const list = await headers();
  return { address: addressOf(list.get('x-forwarded-for')), agent: list.get('user-agent') ?? '' };
}

/**
 * Whether the page makes this request by itself: the browser opens the event stream again and again while a page
 * lies open, and asks about the session when it is refused. That is no visit. Whoever claims it falsely only lets
 * the own session go idle.
 */
export async function isUnasked(): Promise<boolean> {
  const list = await headers();
  return list.get('accept') === 'text/event-stream' || list.has(UNASKED_HEADER);
}
