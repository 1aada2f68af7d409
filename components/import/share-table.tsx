import type { ShareView } from '@/lib/domain/ledger-view';
import { formatMoney } from '@/lib/domain/money';
import { formatCount } from '@/lib/format';
import { IndustryMark } from '../ui/industry-mark';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

type ShareTableProps = {
  /** 产业 or 责任单位. */
  name: string;
  rows: ShareView[];
  /** Position of the active industries, by key; null for units, which have no colour. */
  orders?: Record<string, number> | undefined;
};

/** How the importable rows spread. */
export function ShareTable({ name, rows, orders }: ShareTableProps) {
  return (
    <Table label={`按${name}`}>
      <thead>
        <tr>
          <Th>{name}</Th>
          <Th num>条</Th>
          <Th num>计划总投资</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.key}>
            <Td head>
              {orders ? <IndustryMark order={orders[row.key] ?? null}>{row.name}</IndustryMark> : row.name}
            </Td>
            <Td num>{formatCount(row.rows)}</Td>
            <Td num>{formatMoney(row.yuan)}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
