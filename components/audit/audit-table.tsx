'use client';
import { useState } from 'react';
import type { AuditRowView } from '@/lib/domain/audit-view';
import { Table } from '../ui/table';
import { Th } from '../ui/th';
import { AuditTableRow } from './audit-table-row';

/** The audit, newest first; a row opens to what stood before and after. */
export function AuditTable({ rows }: { rows: AuditRowView[] }) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Table label="审计记录">
      <thead>
        <tr>
          <Th>时间</Th>
          <Th className="hidden sm:table-cell">人员</Th>
          <Th>事项</Th>
          <Th className="hidden md:table-cell">对象</Th>
          <Th className="hidden sm:table-cell">结果</Th>
          <Th className="hidden lg:table-cell">网络地址</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <AuditTableRow
            key={row.id}
            row={row}
            isOpen={open === row.id}
            onToggle={() => setOpen(open === row.id ? null : row.id)}
          />
        ))}
      </tbody>
    </Table>
  );
}
