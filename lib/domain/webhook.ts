/** What another system may be told of; never about whom and how much, only that and where to look. */
export const EVENT_NAMES = {
  'lead.created': '登记线索',
  'lead.updated': '修改线索',
  'lead.advanced': '推进阶段',
  'lead.reassigned': '改派、移交、流转',
  'lead.closed': '暂缓、流失、恢复',
  'activity.logged': '记一笔',
  'period.closed': '月结',
} as const;

export type EventKey = keyof typeof EVENT_NAMES;
export const EVENT_KEYS = Object.keys(EVENT_NAMES) as [EventKey, ...EventKey[]];

/** Deeds of the audit by the event they are told as. What is not here is told nobody, our own terms above all. */
const EVENT_OF_DEED: Readonly<Record<string, EventKey>> = {
  'lead.recorded': 'lead.created',
  'lead.edited': 'lead.updated',
  'lead.classified': 'lead.updated',
  'step.finished': 'lead.updated',
  'lead.advanced': 'lead.advanced',
  'lead.advanceUndone': 'lead.advanced',
  'lead.steppedBack': 'lead.advanced',
  'lead.skippedAhead': 'lead.advanced',
  'lead.assigned': 'lead.reassigned',
  'lead.handedOver': 'lead.reassigned',
  'lead.takenFromPool': 'lead.reassigned',
  'transfer.confirmed': 'lead.reassigned',
  'lead.paused': 'lead.closed',
  'lead.lost': 'lead.closed',
  'lead.reopened': 'lead.closed',
  'activity.logged': 'activity.logged',
  'period.closed': 'period.closed',
};

/** The event that a deed is told as, or null where it is nobody's business outside. */
export const eventOfDeed = (deed: string): EventKey | null => EVENT_OF_DEED[deed] ?? null;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long is waited after the first, second … failed try; after the last of them the delivery is parked. */
export const RETRY_MS = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR] as const;
/** A receiver that has taken nothing for so long is told nothing more until somebody looks at it. */
export const FAILING_MS = 3 * 24 * HOUR;
/** After a new secret was made the former one signs as well, so that nothing is lost while the receiver changes. */
export const BOTH_SECRETS_MS = 24 * HOUR;
/** Of an answer, in characters; enough to see why. */
export const ANSWER_KEPT = 500;

/** When a delivery is tried next after so many failed tries; null: it is parked. */
export function nextTryAt(tries: number, at: Date): Date | null {
  const wait = RETRY_MS[tries - 1];
  return wait === undefined ? null : new Date(at.getTime() + wait);
}

/** A receiver as the office sees it. Instants are ISO 8601. */
export type WebhookView = {
  id: string;
  name: string;
  url: string;
  events: EventKey[];
  createdBy: string;
  createdAt: string;
  rotatedAt: string;
  failingSince: string | null;
  disabledAt: string | null;
  waiting: number;
  parked: number;
};

export type DeliveryView = {
  id: string;
  event: EventKey;
  createdAt: string;
  state: 'taken' | 'waiting' | 'parked';
  tries: number;
  triedAt: string | null;
  dueAt: string | null;
  status: number | null;
  tookMs: number | null;
  answer: string | null;
};

export type WebhookSecret = { name: string; secret: string };
