/**
 * What an open page is told without asking. The name is the event's on the wire, the rest its data. That leads have
 * changed says neither which nor whose: the page asks again, with the rights of its reader.
 */
export type StreamEvent =
  | { name: 'session.ended' }
  | { name: 'leads.changed' }
  | { name: 'notices.changed'; unread: number };

/** Told by the page when its session is over. */
export const SESSION_ENDED = 'session.ended' satisfies StreamEvent['name'];
export const LEADS_CHANGED = 'leads.changed' satisfies StreamEvent['name'];
export const NOTICES_CHANGED = 'notices.changed' satisfies StreamEvent['name'];

/** Marks a request that the page makes by itself, which is no visit of its reader. */
export const UNASKED_HEADER = 'x-unasked';
