import type { ReactNode } from 'react';
import type { MonthlyReport } from '@/lib/domain/report/monthly-report';
import { Section } from '../ui/section';
import { AdjustmentTable } from './adjustment-table';
import { LineTable } from './line-table';
import { ReportFoot } from './report-foot';
import { ReportTable } from './report-table';

/** Report A on screen; `behind` is the list of rows behind a chosen figure. */
export function ReportView({ report, behind }: { report: MonthlyReport; behind: ReactNode }) {
  const { month, scope, priorKind, tables } = report;
  const choice = { month, scope, priorKind };
  return (
    <div className="flex flex-col gap-4">
      {behind}
      <Section title="一、按产业">
        <ReportTable table={tables.industry} choice={choice} />
      </Section>
      <Section title="二、按责任单位">
        <ReportTable table={tables.unit} choice={choice} />
      </Section>
      <Section title="三、补报、更正与重点指标" note="补报、更正已含在本年累计中；上年补报不计入合计。">
        <AdjustmentTable report={report} />
        <LineTable report={report} />
      </Section>
      <ReportFoot report={report} />
    </div>
  );
}
