import type { Metadata } from 'next';
import { CalendarBar } from '@/components/calendar/calendar-bar';
import { CalendarGrid } from '@/components/calendar/calendar-grid';
import { CalendarList } from '@/components/calendar/calendar-list';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireReader } from '@/lib/auth/require-actor';
import { hasUnitCalendar, listEvents } from '@/lib/db/calendar';
import { calendarSpan, calendarWeeks, readCalendarQuestion } from '@/lib/domain/calendar-view';

export const metadata: Metadata = { title: '日历' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CalendarPage({ searchParams }: Props) {
  const actor = await requireReader();
  const asked = readCalendarQuestion(await searchParams, actor.today);
  const hasUnit = hasUnitCalendar(actor);
  const question = hasUnit ? asked : { ...asked, scope: 'own' as const };
  const events = await listEvents(actor, { ...calendarSpan(question), scope: question.scope });
  const weeks = calendarWeeks(question, events);
  return (
    <div className="flex flex-col gap-2">
      <PageHeader
        title="日历"
        count={`${events.length} 项`}
        note="拜访、接待、会谈和推介记在当天；下一步、督办、保护期和拟重启记在到期日。休、班按国家放假安排。"
        actions={
          <LinkButton href="/account#calendar" size="sm">
            订阅到手机日历
          </LinkButton>
        }
      />
      <CalendarBar question={question} today={actor.today} hasUnit={hasUnit} />
      <CalendarGrid
        weeks={weeks}
        today={actor.today}
        isWeek={question.view === 'week'}
        scope={question.scope}
      />
      <CalendarList weeks={weeks} today={actor.today} />
    </div>
  );
}
