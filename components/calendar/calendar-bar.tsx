import { type CalendarQuestion, calendarHref, calendarSpan, calendarStep } from '@/lib/domain/calendar-view';
import { type Day, formatDay } from '@/lib/domain/day';
import { LinkButton } from '../ui/link-button';
import { TabLinks } from '../ui/tab-links';
import { Toolbar } from '../ui/toolbar';

type CalendarBarProps = { question: CalendarQuestion; today: Day; hasUnit: boolean };

function titleOf(question: CalendarQuestion): string {
  const { from, to } = calendarSpan(question);
  if (question.view === 'week')
    return `${formatDay(from, 'document')} – ${formatDay(to, 'list').split(' ')[0]}`;
  return formatDay(question.day, 'document').replace(/\d+日$/, '');
}

/** Which days and whose; every press is an address of its own. */
export function CalendarBar({ question, today, hasUnit }: CalendarBarProps) {
  const at = (change: Partial<CalendarQuestion>): string => calendarHref({ ...question, ...change });
  const unit = question.view === 'week' ? '周' : '月';
  return (
    <Toolbar
      label="日历范围"
      end={
        <>
          {hasUnit && (
            <TabLinks
              label="谁的日历"
              links={[
                { href: at({ scope: 'own' }), label: '我的', current: question.scope === 'own' },
                { href: at({ scope: 'unit' }), label: '单位', current: question.scope === 'unit' },
              ]}
            />
          )}
          <TabLinks
            label="月或周"
            links={[
              { href: at({ view: 'month' }), label: '月', current: question.view === 'month' },
              { href: at({ view: 'week' }), label: '周', current: question.view === 'week' },
            ]}
          />
        </>
      }
    >
      <LinkButton href={at({ day: calendarStep(question, -1) })} size="sm">
        上一{unit}
      </LinkButton>
      <LinkButton href={at({ day: today })} size="sm">
        今天
      </LinkButton>
      <LinkButton href={at({ day: calendarStep(question, 1) })} size="sm">
        下一{unit}
      </LinkButton>
      <h2 className="text-section font-semibold tabular-nums">{titleOf(question)}</h2>
    </Toolbar>
  );
}
