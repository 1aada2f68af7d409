import { type Day, isDay } from './day';
import { parseDay } from './day-input';

/** Reads a day to come as typed; without a year the nearest ahead. */
export function readDueDay(typed: string, today: Day): Day | null | 'unreadable' {
  if (isDay(typed)) return typed;
  const parsed = parseDay(typed, { today, prefer: 'future' });
  return parsed.ok ? parsed.day : 'unreadable';
}

/** Reads the day of an event as typed: an ISO day or anything people type; without a year the nearest past. */
export function readEventDay(typed: string, today: Day): Day | null | 'unreadable' {
  if (isDay(typed)) return typed;
  const parsed = parseDay(typed, { today, prefer: 'past' });
  return parsed.ok ? parsed.day : 'unreadable';
}
