import ical from 'ical-generator';
import { type CalendarEvent, EVENT_NAMES, type EventKind } from '../domain/calendar-view';
import { addDays, toDateColumn } from '../domain/day';

/** What was talked about stays in the desk; what is planned is what a calendar is for. */
const TOLD: ReadonlySet<EventKind> = new Set(['step', 'task', 'protection', 'reopen']);

/** The name of the desk in every event's id; it never changes, or every program shows every event twice. */
const DOMAIN = 'zhuji-desk';

/**
 * Events as whole days, for any calendar program (RFC 5545). It leaves the desk: each names the lead by its code and
 * what is to be done, and no firm, person or amount. Without a stamp of its own it is the same while nothing changes.
 */
export function writeCalendar(name: string, events: readonly CalendarEvent[], address: string): string {
  const calendar = ical({
    name,
    prodId: { company: DOMAIN, product: 'calendar', language: 'ZH' },
    ttl: 3600,
  });
  // Said beside the events, not of them: whole days have no zone, and with one the package would shift them.
  calendar.x('X-WR-TIMEZONE', 'Asia/Shanghai');
  for (const { id, kind, day, leadId, leadCode, text } of events) {
    calendar.createEvent({
      id: `${id.replace(':', '-')}@${DOMAIN}`,
      start: toDateColumn(day),
      end: toDateColumn(addDays(day, 1)),
      stamp: toDateColumn(day),
      allDay: true,
      summary: `${EVENT_NAMES[kind]} ${leadCode}${TOLD.has(kind) && text !== '' ? `：${text}` : ''}`,
      url: `${address}/leads/${leadId}`,
    });
  }
  return calendar.toString();
}
