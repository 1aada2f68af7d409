import { addDays, type Day, isDay, weekday } from './day';
import { isWorkingDay } from './working-calendar';

export const EVENT_NAMES = {
  visit: '外出拜访',
  reception: '接待来访',
  meeting: '会谈',
  roadshow: '推介会',
  step: '下一步',
  task: '督办',
  protection: '保护期止',
  reopen: '拟重启',
} as const;
export type EventKind = keyof typeof EVENT_NAMES;

/** Something on a day: a talk that was had, or a day that is due. */
export type CalendarEvent = {
  /** The same at every reading, so that a calendar program knows it again. */
  id: string;
  kind: EventKind;
  day: Day;
  leadId: string;
  leadCode: string;
  leadTitle: string;
  text: string;
};

export type CalendarDay = {
  day: Day;
  isWorking: boolean;
  /** Of another month than the one asked for. */
  isOutside: boolean;
  events: CalendarEvent[];
};

export type CalendarQuestion = { view: 'month' | 'week'; scope: 'own' | 'unit'; day: Day };

/** Reads the question from the address; what it does not know it leaves out. */
export function readCalendarQuestion(
  params: Record<string, string | string[] | undefined>,
  today: Day,
): CalendarQuestion {
  const day = typeof params.day === 'string' && isDay(params.day) ? params.day : today;
  return {
    view: params.view === 'week' ? 'week' : 'month',
    scope: params.scope === 'unit' ? 'unit' : 'own',
    day,
  };
}

/** The address of another question. */
export function calendarHref({ view, scope, day }: CalendarQuestion): string {
  const parts = [
    `day=${day}`,
    ...(view === 'week' ? ['view=week'] : []),
    ...(scope === 'unit' ? ['scope=unit'] : []),
  ];
  return `/calendar?${parts.join('&')}`;
}

const monday = (day: Day): Day => addDays(day, 1 - weekday(day));

function lastOfMonth(day: Day): Day {
  return addDays(`${addDays(`${day.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1);
}

/** The first and the last day shown: whole weeks, Monday to Sunday. */
export function calendarSpan({ view, day }: Pick<CalendarQuestion, 'view' | 'day'>): { from: Day; to: Day } {
  if (view === 'week') return { from: monday(day), to: addDays(monday(day), 6) };
  return { from: monday(`${day.slice(0, 7)}-01`), to: addDays(monday(lastOfMonth(day)), 6) };
}

/** A day of the span before or after this one. */
export function calendarStep({ view, day }: Pick<CalendarQuestion, 'view' | 'day'>, step: 1 | -1): Day {
  if (view === 'week') return addDays(day, 7 * step);
  return step === 1 ? addDays(lastOfMonth(day), 1) : `${addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7)}-01`;
}

/** The days of the span in weeks, each with its events. */
export function calendarWeeks(
  question: Pick<CalendarQuestion, 'view' | 'day'>,
  events: readonly CalendarEvent[],
): CalendarDay[][] {
  const { from, to } = calendarSpan(question);
  const byDay = new Map<Day, CalendarEvent[]>();
  for (const event of events) byDay.set(event.day, [...(byDay.get(event.day) ?? []), event]);
  const weeks: CalendarDay[][] = [];
  for (let start = from; start <= to; start = addDays(start, 7)) {
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map(offset => {
        const day = addDays(start, offset);
        const isOutside = question.view === 'month' && day.slice(0, 7) !== question.day.slice(0, 7);
        return { day, isWorking: isWorkingDay(day), isOutside, events: byDay.get(day) ?? [] };
      }),
    );
  }
  return weeks;
}

/** A subscription as its owner sees it: never its address, which is shown once. */
export type CalendarFeedView = { id: string; createdAt: string; lastReadAt: string | null };
