import Link from 'next/link';
import { type CalendarEvent, EVENT_NAMES } from '@/lib/domain/calendar-view';
import type { Day } from '@/lib/domain/day';

const DUE: ReadonlySet<CalendarEvent['kind']> = new Set(['step', 'task', 'protection', 'reopen']);

type EventLinkProps = { event: CalendarEvent; today: Day; oneLine: boolean };

/** An event that opens its record; a due day that has passed says so in words. */
export function EventLink({ event, today, oneLine }: EventLinkProps) {
  const isLate = DUE.has(event.kind) && event.day < today;
  const href = event.kind === 'task' ? '/tasks' : `/leads/${event.leadId}`;
  return (
    <Link
      href={href}
      prefetch={false}
      title={`${EVENT_NAMES[event.kind]} ${event.leadTitle}：${event.text}`}
      className={`block rounded-input px-1 hover:bg-selected ${oneLine ? 'truncate text-note' : 'py-2 text-table'}`}
    >
      <span className={isLate ? 'text-danger' : 'text-2'}>
        {isLate ? '! ' : ''}
        {EVENT_NAMES[event.kind]}
      </span>{' '}
      {event.leadTitle}
      {!oneLine && event.text && <span className="block text-2">{event.text}</span>}
    </Link>
  );
}
