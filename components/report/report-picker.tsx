import { formatMonth } from '@/lib/domain/month';
import type { PeriodView } from '@/lib/domain/period';
import type { ReportChoice } from '@/lib/domain/report/question';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import { Toolbar } from '../ui/toolbar';

type ReportPickerProps = {
  choice: ReportChoice;
  periods: readonly PeriodView[];
  scopes: readonly { scope: string; kind: 'all' | 'industry' | 'unit'; name: string }[];
};

const KINDS = { all: '', industry: '产业 · ', unit: '单位 · ' };

/** Month and scope, in the address, so that a colleague sees the same. */
export function ReportPicker({ choice, periods, scopes }: ReportPickerProps) {
  const known = periods.some(period => period.month === choice.month);
  const months = known
    ? periods
    : [{ month: choice.month, status: 'open' as const, closedAt: null }, ...periods];
  return (
    <Toolbar label="选择月份和范围">
      <form action="/reports/monthly" className="flex flex-wrap items-center gap-2">
        <Select
          name="month"
          aria-label="月份"
          className="w-48"
          defaultValue={choice.month}
          options={months.map(({ month, status }) => ({
            value: month,
            label: `${formatMonth(month)}（${status === 'closed' ? '已月结' : '未月结'}）`,
          }))}
        />
        <Select
          name="scope"
          aria-label="范围"
          className="w-56"
          defaultValue={choice.scope}
          options={scopes.map(({ scope, kind, name }) => ({ value: scope, label: `${KINDS[kind]}${name}` }))}
        />
        <Button type="submit">查看</Button>
      </form>
    </Toolbar>
  );
}
