import { TABLE_FIGURES } from '@/lib/domain/report/figure';
import type { MonthlyReport } from '@/lib/domain/report/monthly-report';
import { reportHref } from '@/lib/domain/report/question';
import {
  ADJUSTMENT_LINES,
  adjustmentNumbers,
  headName,
  numberText,
  REPORT_UNIT,
} from '@/lib/domain/report/words';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

/** What entered the year to date besides the month itself, and what came too late for last year. */
export function AdjustmentTable({ report }: { report: MonthlyReport }) {
  return (
    <Table label="补报与更正" unit={REPORT_UNIT}>
      <thead>
        <tr>
          <Th>项目</Th>
          {TABLE_FIGURES.map(figure => (
            <Th key={figure} num>
              {headName('ytd', figure)}
            </Th>
          ))}
        </tr>
      </thead>
      <tbody>
        {ADJUSTMENT_LINES.map(({ key, name }) => (
          <tr key={key}>
            <Td head>{name}</Td>
            {TABLE_FIGURES.map(figure => {
              const { ytd } = adjustmentNumbers(key, report.adjustments[figure]);
              const text = numberText(figure, ytd);
              return (
                <Td key={figure} num>
                  {ytd === 0 ? (
                    text
                  ) : (
                    <a href={reportHref(report, { figure, row: 'total', column: key })}>{text}</a>
                  )}
                </Td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
