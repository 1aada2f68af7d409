import { type Day, dayOf } from './domain/day';

/** The only reader of *now*; everything else is handed an instant or a day. */
export function now(): Date {
  return new Date();
}

/** Today on a calendar in Zhuji. */
export function today(): Day {
  return dayOf(now());
}
