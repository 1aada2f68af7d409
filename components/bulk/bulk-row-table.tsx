import Link from 'next/link';
import type { BulkRowView } from '@/lib/domain/bulk-view';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

const STATES = { waiting: '待改', changed: '已改', kept: '未改' } as const;

/** The leads of a job; of one that is not the reader's to see only what came of it. */
export function BulkRowTable({ rows }: { rows: readonly BulkRowView[] }) {
  return (
    <Table label="修改明细">
      <thead>
        <tr>
          <Th>项目名称</Th>
          <Th className="max-sm:hidden">责任单位</Th>
          <Th>结果</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows out of sight have no id, and the order is fixed
          <tr key={at}>
            <Td className="max-w-80 truncate max-sm:max-w-44">
              {row.leadId === null ? (
                <span className="text-3">你现在无权查看的项目</span>
              ) : (
                <Link href={`/leads/${row.leadId}`} prefetch={false} className="hover:underline">
                  {row.title}
                </Link>
              )}
            </Td>
            <Td className="max-sm:hidden">{row.unitName ?? '—'}</Td>
            <Td className="whitespace-normal">
              {STATES[row.state]}
              {row.why && <span className="text-2">：{row.why}</span>}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
