'use client';
import type { Outcome } from '@/lib/domain/outcome';
import type { RecycledView } from '@/lib/domain/recycle';
import { stageName } from '@/lib/domain/stage';
import { formatInstant } from '@/lib/format';
import { Table } from '../ui/table';
import { Td } from '../ui/td';
import { Th } from '../ui/th';
import { useReady } from '../ui/use-ready';
import { PurgeButton } from './purge-button';
import { RestoreButton } from './restore-button';

type Deed = (input: { leadId: string }) => Promise<Outcome<unknown>>;
export type RecycleActions = { restore: Deed; purge: Deed };

type RecycledTableProps = { rows: RecycledView[]; canPurge: boolean; actions: RecycleActions };

/** In its last week a lead asks for a decision. */
const SOON = 7;

function DaysLeft({ days }: { days: number }) {
  const text = days === 0 ? '今天清除' : `剩 ${days} 天`;
  return (
    <span className={days <= SOON ? 'text-danger' : undefined}>{days <= SOON ? `! ${text}` : text}</span>
  );
}

/** Who put what into the bin, why, and for how long it can still come back. On a phone one sheet below the other. */
export function RecycledTable({ rows, canPurge, actions }: RecycledTableProps) {
  const ready = useReady();
  return (
    <div data-ready={ready}>
      <ul className="flex flex-col gap-2 sm:hidden">
        {rows.map(row => (
          <li key={row.id} className="rounded-card border border-hairline bg-surface p-3">
            <p className="font-semibold">{row.title}</p>
            <p className="text-note text-3">
              <span className="font-mono">{row.code}</span> · {stageName(row.stage)} · {row.unitName}
            </p>
            <p className="mt-1 text-table text-2">
              {row.removedBy}：{row.reason}
            </p>
            <div className="mt-2 flex items-center gap-2 text-table">
              <span className="mr-auto">
                <DaysLeft days={row.daysLeft} />
              </span>
              <RestoreButton row={row} restore={actions.restore} />
              {canPurge && <PurgeButton row={row} purge={actions.purge} />}
            </div>
          </li>
        ))}
      </ul>
      <Table label="回收站" className="max-sm:hidden" fill>
        <thead>
          <tr>
            {['名称', '编号', '阶段', '责任单位', '跟踪人', '移入时间', '移入人', '原因', '保留'].map(
              head => (
                <Th key={head}>{head}</Th>
              ),
            )}
            <Th>
              <span className="sr-only">操作</span>
            </Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <Td head className="max-w-72 truncate" title={row.title}>
                {row.title}
              </Td>
              <Td className="font-mono text-note">{row.code}</Td>
              <Td>{stageName(row.stage)}</Td>
              <Td>{row.unitName}</Td>
              <Td>{row.officerName}</Td>
              <Td whole>{formatInstant(new Date(row.removedAt))}</Td>
              <Td>{row.removedBy}</Td>
              <Td className="max-w-64 truncate" title={row.reason}>
                {row.reason}
              </Td>
              <Td whole>
                <DaysLeft days={row.daysLeft} />
              </Td>
              <Td>
                <span className="flex justify-end gap-1">
                  <RestoreButton row={row} restore={actions.restore} />
                  {canPurge && <PurgeButton row={row} purge={actions.purge} />}
                </span>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
