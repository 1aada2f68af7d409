import type { DeclaredView } from '@/lib/domain/ledger-view';
import { formatMoney } from '@/lib/domain/money';
import { StatusBadge } from '../ui/status-badge';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

/** What the file says its rows add up to, beside what they do; a difference is shown, never refused. */
export function DeclaredTable({ rows }: { rows: DeclaredView[] }) {
  return (
    <Table label="合计核对" fill>
      <thead>
        <tr>
          <Th>工作表</Th>
          <Th num>行</Th>
          <Th>类别</Th>
          <Th num>文件所写</Th>
          <Th num>逐行相加</Th>
          <Th>核对</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={`${row.sheet}/${row.row}`}>
            <Td>{row.sheet}</Td>
            <Td num>{row.row}</Td>
            <Td>{row.kind}</Td>
            <Td num>{formatMoney(row.declaredYuan)}</Td>
            <Td num>{formatMoney(row.computedYuan)}</Td>
            <Td>
              {row.declaredYuan === row.computedYuan ? (
                <StatusBadge tone="ok">相符</StatusBadge>
              ) : (
                <StatusBadge tone="warn">不符，请核对</StatusBadge>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
