import type { MonthlyReport, ReportLine } from '@/lib/domain/report/monthly-report';
import { reportHref } from '@/lib/domain/report/question';
import { rateText } from '@/lib/domain/report/rate';
import { COLUMN_GROUPS, type ColumnKey, numberText } from '@/lib/domain/report/words';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

function LineCell({ report, line, column }: { report: MonthlyReport; line: ReportLine; column: ColumnKey }) {
  const value = line.numbers[column];
  const text = column === 'growth' || column === 'done' ? rateText(value) : numberText(line.figure, value);
  const hasRows =
    column === 'month' || column === 'ytd' || (column === 'prior' && report.priorKind === 'snapshot');
  if (!hasRows || !value) return <Td num>{text}</Td>;
  return (
    <Td num>
      <a href={reportHref(report, { figure: line.figure, row: 'total', column })}>{text}</a>
    </Td>
  );
}

/** The headline figures and those of delivery, one a line with its own unit. */
export function LineTable({ report }: { report: MonthlyReport }) {
  return (
    <Table label="重点指标">
      <thead>
        <tr>
          <Th>指标</Th>
          {COLUMN_GROUPS.map(group => (
            <Th key={group.key} num>
              {group.name}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {report.lines.map(line => (
          <tr key={line.figure}>
            <Td head>
              {line.name}（{line.unit}）
            </Td>
            {COLUMN_GROUPS.map(group => (
              <LineCell key={group.key} report={report} line={line} column={group.key} />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
