'use client';
import type { MonthlyReport, ReportRow, ReportTable as TableData } from '@/lib/domain/report/monthly-report';
import { reportHref } from '@/lib/domain/report/question';
import { rateText } from '@/lib/domain/report/rate';
import { COLUMN_GROUPS, type ColumnKey, headName, numberText, REPORT_UNIT } from '@/lib/domain/report/words';
import { classNames } from '../ui/class-names';
import { Table } from '../ui/table';

const COLUMNS = COLUMN_GROUPS.flatMap(group =>
  group.figures.map(figure => ({ key: group.key as ColumnKey, figure })),
);

type Choice = Pick<MonthlyReport, 'month' | 'scope' | 'priorKind'>;

/** Only figures with rows behind them lead on: a typed base figure has none, nor has a nought. */
function hrefOf(
  choice: Choice,
  row: ReportRow,
  column: (typeof COLUMNS)[number],
  value: number | null,
): string | null {
  const { key, figure } = column;
  const hasRows = key === 'month' || key === 'ytd' || (key === 'prior' && choice.priorKind === 'snapshot');
  return hasRows && value ? reportHref(choice, { figure, row: row.key, column: key }) : null;
}

function Cells({ choice, row }: { choice: Choice; row: ReportRow }) {
  return COLUMNS.map(column => {
    const { key, figure } = column;
    const value = row.figures[figure][key];
    const text = key === 'growth' || key === 'done' ? rateText(value) : numberText(figure, value);
    const href = hrefOf(choice, row, column, value);
    return (
      <td key={`${key}${figure}`} data-num>
        {href ? <a href={href}>{text}</a> : text}
      </td>
    );
  });
}

function Head({ name }: { name: string }) {
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2}>
          {name}
        </th>
        {COLUMN_GROUPS.map(group => (
          <th key={group.key} scope="colgroup" colSpan={group.figures.length} className="text-center!">
            {group.name}
          </th>
        ))}
      </tr>
      <tr>
        {COLUMNS.map(({ key, figure }) => (
          <th key={`${key}${figure}`} scope="col" data-num>
            {headName(key, figure).replace(/(新增|签约|协议)|(?=（)/g, '$1\n')}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Twenty-two columns: narrow cells, heads of two lines, the names in sight while one scrolls across. */
const LOOK = classNames(
  '[&_td]:px-1.5 [&_th]:px-1.5 [&_thead_th]:whitespace-pre [&_thead_th]:py-1',
  '[&_tbody_th]:sticky [&_tbody_th]:left-0 [&_tfoot_th]:sticky [&_tfoot_th]:left-0',
  '[&_a]:underline [&_a]:decoration-line [&_a]:decoration-dotted [&_a]:underline-offset-4 [&_a:hover]:text-accent',
);

/** Table A1 or A2. One client component of plain cells: six hundred of them would be dear one by one. */
export function ReportTable({ table, choice }: { table: TableData; choice: Choice }) {
  const name = table.kind === 'industry' ? '产业' : '责任单位';
  return (
    <Table label={`按${name}汇总`} unit={REPORT_UNIT} className={LOOK}>
      <Head name={name} />
      <tbody>
        {table.rows.map(row => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <Cells choice={choice} row={row} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">合计</th>
          <Cells choice={choice} row={table.total} />
        </tr>
      </tfoot>
    </Table>
  );
}
