/** What an open page is told without asking. The name is the event's on the wire, its value the data. */
export type StreamEvent = { name: 'session.ended' };

/** Told by the page when its session is over. */
export const SESSION_ENDED = 'session.ended' satisfies StreamEvent['name'];
