import type { AcceptedView } from '@/lib/domain/ledger-view';
import { decimalText, formatMoney } from '@/lib/domain/money';
import { IndustryMark } from '../ui/industry-mark';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

type AcceptedTableProps = {
  rows: AcceptedView[];
  /** Position of the active industries, by key; binds the colour. */
  orders: Record<string, number>;
};

function amountOf(row: AcceptedView): string {
  if (row.yuan === null && row.usd !== null) return `${decimalText(row.usd, 4, 2)}万美元`;
  return formatMoney(row.yuan);
}

/** Rows that would become leads. */
export function AcceptedTable({ rows, orders }: AcceptedTableProps) {
  return (
    <Table label="将新建的线索" fill>
      <thead>
        <tr>
          <Th>项目</Th>
          <Th num>行</Th>
          <Th>投资方</Th>
          <Th>责任单位</Th>
          <Th>产业</Th>
          <Th num>计划总投资</Th>
          <Th>阶段</Th>
          <Th>首次接触</Th>
          <Th>请留意</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={`${row.sheet}/${row.row}`}>
            <Td head>{row.title}</Td>
            <Td num title={row.sheet}>
              {row.row}
            </Td>
            <Td>{row.investorName}</Td>
            <Td>{row.unitName}</Td>
            <Td>
              <IndustryMark order={orders[row.industryKey ?? ''] ?? null}>
                {row.industryName ?? '未分类'}
              </IndustryMark>
            </Td>
            <Td num>{amountOf(row)}</Td>
            <Td>{row.stageName}</Td>
            <Td>{row.firstContactOn}</Td>
            <Td>{row.warnings.join('；')}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
