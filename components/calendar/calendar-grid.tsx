import Link from 'next/link';
import { type CalendarDay, type CalendarQuestion, calendarHref } from '@/lib/domain/calendar-view';
import { type Day, formatDay } from '@/lib/domain/day';
import { classNames } from '../ui/class-names';
import { DayMark } from './day-mark';
import { EventLink } from './event-link';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
/** In a month's cell; the week shows them all. */
const SHOWN = 4;

type CalendarGridProps = {
  weeks: CalendarDay[][];
  today: Day;
  isWeek: boolean;
  scope: CalendarQuestion['scope'];
};

/** Weeks under each other, one cell a day; on a phone the list stands in its place. */
export function CalendarGrid({ weeks, today, isWeek, scope }: CalendarGridProps) {
  return (
    <table className="w-full table-fixed border-collapse bg-surface max-sm:hidden">
      <caption className="sr-only">日历，周一至周日</caption>
      <thead>
        <tr>
          {WEEKDAYS.map(name => (
            <th
              key={name}
              scope="col"
              className="border border-hairline px-2 py-1 text-left text-table font-normal text-2"
            >
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week[0]?.day}>
            {week.map(day => (
              <Cell key={day.day} day={day} today={today} isWeek={isWeek} scope={scope} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = Omit<CalendarGridProps, 'weeks'> & { day: CalendarDay };

function Cell({ day, today, isWeek, scope }: CellProps) {
  const shown = isWeek ? day.events : day.events.slice(0, SHOWN);
  const more = day.events.length - shown.length;
  const isToday = day.day === today;
  return (
    <td
      aria-current={isToday ? 'date' : undefined}
      className={classNames(
        'h-28 border border-hairline p-1 align-top',
        !day.isWorking && 'bg-sunken',
        isToday && 'bg-selected',
      )}
    >
      <p className="flex items-center gap-1 px-1">
        <time
          dateTime={day.day}
          title={formatDay(day.day, 'list')}
          className={classNames(
            'text-table tabular-nums',
            day.isOutside ? 'text-3' : 'text-1',
            isToday && 'font-semibold',
          )}
        >
          {Number(day.day.slice(8))}
        </time>
        {isToday && <span className="text-note text-accent">今天</span>}
        <span className="ml-auto">
          <DayMark day={day} />
        </span>
      </p>
      <ul>
        {shown.map(event => (
          <li key={event.id}>
            <EventLink event={event} today={today} oneLine={!isWeek} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Link
          href={calendarHref({ view: 'week', scope, day: day.day })}
          prefetch={false}
          className="block px-1 text-note text-accent hover:underline"
        >
          还有 {more} 项
        </Link>
      )}
    </td>
  );
}
