import type { CalendarDay } from '@/lib/domain/calendar-view';
import { weekday } from '@/lib/domain/day';

/** 休 on a free weekday, 班 on a worked weekend day: what is as usual is not said. */
export function DayMark({ day }: { day: CalendarDay }) {
  const isWeekend = weekday(day.day) > 5;
  if (isWeekend === !day.isWorking) return null;
  return (
    <span
      className={`rounded-input px-1 text-note ${day.isWorking ? 'bg-warn-tint text-warn' : 'bg-ok-tint text-ok'}`}
    >
      {day.isWorking ? '班' : '休'}
    </span>
  );
}
