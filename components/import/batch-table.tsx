import type { ReactNode } from 'react';
import type { ImportBatchView } from '@/lib/domain/import-view';
import { formatMoney } from '@/lib/domain/money';
import { formatCount, formatInstant } from '@/lib/format';
import { StatusBadge } from '../ui/status-badge';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';

type BatchTableProps = {
  batches: ImportBatchView[];
  /** The button that takes a batch back. */
  undo: (batch: ImportBatchView) => ReactNode;
};

/** Earlier imports, the latest first. */
export function BatchTable({ batches, undo }: BatchTableProps) {
  return (
    <Table label="以往导入">
      <thead>
        <tr>
          <Th>文件</Th>
          <Th>导入时间</Th>
          <Th>导入人</Th>
          <Th num>新建线索</Th>
          <Th num>更新</Th>
          <Th num>计划总投资</Th>
          <Th num>未导入行</Th>
          <Th>状态</Th>
        </tr>
      </thead>
      <tbody>
        {batches.map(batch => (
          <tr key={batch.id}>
            <Td head>{batch.fileName}</Td>
            <Td>{formatInstant(new Date(batch.importedAt))}</Td>
            <Td>{batch.who}</Td>
            <Td num>{formatCount(batch.created)}</Td>
            <Td num>{formatCount(batch.changed)}</Td>
            <Td num>{formatMoney(batch.plannedYuan)}</Td>
            <Td num>{formatCount(batch.refused)}</Td>
            <Td>
              {batch.undoneAt === null ? (
                undo(batch)
              ) : (
                <StatusBadge tone="neutral">{`${formatInstant(new Date(batch.undoneAt))} 已撤回`}</StatusBadge>
              )}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
