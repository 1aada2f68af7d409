import type { CalendarDay } from '@/lib/domain/calendar-view';
import { type Day, formatDay } from '@/lib/domain/day';
import { DayMark } from './day-mark';
import { EventLink } from './event-link';

/** The same days as a list for one thumb: those with something on them, and today. */
export function CalendarList({ weeks, today }: { weeks: CalendarDay[][]; today: Day }) {
  const days = weeks.flat().filter(day => !day.isOutside && (day.events.length > 0 || day.day === today));
  return (
    <ol className="flex flex-col gap-3 sm:hidden">
      {days.map(day => (
        <li key={day.day} className="rounded-card border border-hairline bg-surface px-3 py-2">
          <p className="flex items-center gap-2 text-table font-semibold">
            <time dateTime={day.day}>{formatDay(day.day, 'list')}</time>
            {day.day === today && <span className="text-accent">今天</span>}
            <DayMark day={day} />
          </p>
          {day.events.length === 0 && <p className="py-1 text-table text-3">今天没有安排。</p>}
          <ul className="divide-y divide-hairline">
            {day.events.map(event => (
              <li key={event.id}>
                <EventLink event={event} today={today} oneLine={false} />
              </li>
            ))}
          </ul>
        </li>
      ))}
      {days.length === 0 && <li className="text-table text-3">这段时间没有安排。</li>}
    </ol>
  );
}
