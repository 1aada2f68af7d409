import type { RefusedView } from '@/lib/domain/ledger-view';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

/** Rows that are not imported, each with every faulty cell. */
export function RefusedTable({ rows }: { rows: RefusedView[] }) {
  return (
    <Table label="不导入的行">
      <thead>
        <tr>
          <Th>工作表</Th>
          <Th num>行</Th>
          <Th>项目</Th>
          <Th>单元格与原因</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={`${row.sheet}/${row.row}`}>
            <Td>{row.sheet}</Td>
            <Td num>{row.row}</Td>
            <Td head>{row.title}</Td>
            <Td>
              <span className="block min-w-72 py-1.5 whitespace-normal">{row.reason}</span>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
