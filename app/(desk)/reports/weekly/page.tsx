import type { Metadata } from 'next';
import { buttonClass } from '@/components/ui/button-class';
import { Empty } from '@/components/ui/empty';
import { Note } from '@/components/ui/note';
import { PageHeader } from '@/components/ui/page-header';
import { WeeklyPicker } from '@/components/weekly/weekly-picker';
import { WeeklyView } from '@/components/weekly/weekly-view';
import { requireActor, turnAway } from '@/lib/auth/require-actor';
import { getWeeklyReport } from '@/lib/db/weekly-report';
import { formatDay } from '@/lib/domain/day';
import { reportDayOf, weeksUpTo } from '@/lib/domain/weekly/week';
import { readWeeklyChoice, weeklyFileHref } from '@/lib/domain/weekly/weekly-question';
import { mayReadWeekly, WEEKLY_LAYOUTS } from '@/lib/domain/weekly/weekly-report';

export const metadata: Metadata = { title: '在谈周报' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function WeeklyReportPage({ searchParams }: Props) {
  const actor = await requireActor();
  if (!mayReadWeekly(actor)) await turnAway(actor, 'weekly.export');
  const choice = readWeeklyChoice(await searchParams, actor.today);
  const found = await getWeeklyReport(actor, choice);
  const report = found.ok ? found.value : null;
  return (
    <>
      <PageHeader
        title="在谈周报"
        count={report ? `${report.rows} 个，新增 ${report.newRows} 个` : undefined}
        note={`周六至周五为一周，${formatDay(reportDayOf(choice.friday), 'document')}上午10:00前上报；列入截至周五已进入在谈、尚未签约的项目，限你看得到的。`}
        actions={
          report &&
          report.rows > 0 && (
            <a className={buttonClass('primary')} href={weeklyFileHref(choice)} download>
              导出{WEEKLY_LAYOUTS[choice.layout]}
            </a>
          )
        }
      />
      <WeeklyPicker choice={choice} weeks={weeksUpTo(actor.today)} />
      {!found.ok && <Note tone="warn">{found.message}</Note>}
      {report && report.rows > 0 && <WeeklyView report={report} layout={choice.layout} />}
      {report?.rows === 0 && (
        <Empty title="这一周没有在谈项目" hint="项目进入“在谈”后列入当周周报；请换一周，或到看板推进阶段。" />
      )}
    </>
  );
}
