import type { ReactNode } from 'react';
import { formatMonth } from '@/lib/domain/month';
import type { MonthlyReport } from '@/lib/domain/report/monthly-report';
import { reportFileHref } from '@/lib/domain/report/question';
import { instantText, REPORT_TITLE, ruleSetText, summaryText } from '@/lib/domain/report/words';
import { buttonClass } from '../ui/button-class';
import { PageHeader } from '../ui/page-header';
import { StatusBadge } from '../ui/status-badge';

/** Period, state of the data and the sentence of the month; the files stand on the right. */
export function ReportHeader({ report, close }: { report: MonthlyReport; close: ReactNode }) {
  const isClosed = report.status === 'closed';
  const actions = (
    <>
      <a className={buttonClass()} href={reportFileHref(report, 'xlsx')} download>
        导出 Excel
      </a>
      <a className={buttonClass()} href={reportFileHref(report, 'pdf')} download>
        导出 PDF
      </a>
      {close}
    </>
  );
  return (
    <>
      <PageHeader
        title={REPORT_TITLE}
        count={`${formatMonth(report.month)} · ${report.scopeName}`}
        note={`按事件发生日统计，经认定后计入；${ruleSetText(report.rules)}；金额为协议总投资。`}
        actions={actions}
      />
      <p className="flex flex-wrap items-center gap-2 text-table text-2">
        <StatusBadge tone={isClosed ? 'ok' : 'warn'}>{isClosed ? '已月结' : '草稿 · 未月结'}</StatusBadge>
        数据截至{instantText(report.cutOffAt)}
      </p>
      <p className="my-2 text-body">{summaryText(report)}</p>
    </>
  );
}
