import type { Metadata } from 'next';
import { CloseMonth } from '@/components/report/close-month';
import { ReportHeader } from '@/components/report/report-header';
import { ReportPicker } from '@/components/report/report-picker';
import { ReportView } from '@/components/report/report-view';
import { Empty } from '@/components/ui/empty';
import { Note } from '@/components/ui/note';
import { requireRight } from '@/lib/auth/require-actor';
import { listPeriods } from '@/lib/db/period';
import { getMonthlyReport } from '@/lib/db/report';
import { listReportScopes } from '@/lib/db/report-scope';
import { can } from '@/lib/domain/access';
import { defaultMonth, whyNotCloseMonth } from '@/lib/domain/period';
import { readDrill, readReportChoice } from '@/lib/domain/report/question';
import { closeMonth } from './actions';
import { Behind } from './behind';

export const metadata: Metadata = { title: '招商线索月报表' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MonthlyReportPage({ searchParams }: Props) {
  const actor = await requireRight('report.read');
  const [params, periods, scopes] = await Promise.all([
    searchParams,
    listPeriods(actor),
    listReportScopes(actor),
  ]);
  const month = defaultMonth(periods, actor.today);
  const scope = scopes[0]?.scope;
  if (!month || !scope) return <Empty title="还没有可以查看的月报" hint="月结后的报表会列在这里。" />;
  const choice = readReportChoice(params, { month, scope });
  const [report, drill] = [await getMonthlyReport(actor, choice), readDrill(params)];
  const closed = periods.filter(period => period.status === 'closed').map(period => period.month);
  const close = can(actor, 'period.close') && report.ok && report.value.status === 'open' && (
    <CloseMonth
      month={choice.month}
      whyNot={whyNotCloseMonth(choice.month, actor.today, closed)}
      closeMonth={closeMonth}
    />
  );
  return (
    <>
      {report.ok && <ReportHeader report={report.value} close={close} />}
      <ReportPicker choice={choice} periods={periods} scopes={scopes} />
      {report.ok ? (
        <ReportView
          report={report.value}
          behind={drill && <Behind actor={actor} report={report.value} drill={drill} />}
        />
      ) : (
        <Note tone="warn">{report.message}</Note>
      )}
    </>
  );
}
