import Link from 'next/link';
import { DRILL_COLUMN_NAMES, type RowBehind } from '@/lib/domain/report/drill-down';
import { FIGURE_NAMES, isMoney } from '@/lib/domain/report/figure';
import { type Drill, type ReportChoice, reportHref } from '@/lib/domain/report/question';
import { numberText } from '@/lib/domain/report/words';
import { Section } from '../ui/section';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

/** A list longer than this is read in the workbook. */
const SHOWN = 200;

type RowsBehindProps = {
  choice: ReportChoice;
  drill: Drill;
  rowName: string;
  rows: readonly RowBehind[];
  total: number;
};

/** The rows behind a figure; their sum is the figure. */
export function RowsBehind({ choice, drill, rowName, rows, total }: RowsBehindProps) {
  const { figure, column } = drill;
  const unit = isMoney(figure) ? '万元' : '个';
  const sum = `合计 ${numberText(figure, total)} ${unit}，共 ${rows.length} 条`;
  return (
    <div id="behind" className="scroll-mt-16">
      <Section
        title={`${rowName} · ${FIGURE_NAMES[figure]} · ${DRILL_COLUMN_NAMES[column]}`}
        note={rows.length > SHOWN ? `${sum}，列出前 ${SHOWN} 条` : sum}
        actions={<a href={reportHref(choice)}>收起</a>}
      >
        <Table label="明细">
          <thead>
            <tr>
              <Th>编号</Th>
              <Th>线索（项目）</Th>
              <Th>发生日</Th>
              {column === 'correction' && <Th num>原计入</Th>}
              <Th num>{column === 'correction' ? `增减（${unit}）` : `计入（${unit}）`}</Th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(({ fact, percent, amount, before }) => (
              <tr key={fact.id}>
                <Td>{fact.leadCode}</Td>
                <Td>
                  <Link href={`/leads/${fact.leadId}`} prefetch={false}>
                    {fact.leadTitle}
                  </Link>
                  {percent < 100 && <span className="ml-2 text-note text-2">按 {percent}% 计</span>}
                </Td>
                <Td>{fact.happenedOn}</Td>
                {column === 'correction' && <Td num>{numberText(figure, before)}</Td>}
                <Td num>{numberText(figure, amount)}</Td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Section>
    </div>
  );
}
