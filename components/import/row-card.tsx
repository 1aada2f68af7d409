import type { ReactNode } from 'react';
import type { UploadRowView } from '@/lib/domain/ledger-wizard';
import { formatMoney } from '@/lib/domain/money';
import { Fold } from '../ui/fold';
import { StatusBadge } from '../ui/status-badge';
import type { StatusTone } from '../ui/status-shape';

const LOOKS: Record<UploadRowView['standing'], [StatusTone, string]> = {
  new: ['ok', '将新增'],
  changed: ['info', '将更新'],
  same: ['neutral', '无变化'],
  duplicate: ['warn', '重复'],
  faulty: ['danger', '有错误'],
  skipped: ['neutral', '跳过'],
};

type RowCardProps = {
  row: UploadRowView;
  /** A field that can be typed over. */
  mend: (field: UploadRowView['fields'][number], problem: string | null) => ReactNode;
  /** 跳过 or 恢复. */
  skip: ReactNode;
};

/** A row of the ledger: how it stands and why, its faulty cells open for mending, the others one press away. */
export function RowCard({ row, mend, skip }: RowCardProps) {
  const [tone, word] = LOOKS[row.standing];
  const { issues, notes } = row.said;
  const faulty = row.fields.filter(({ field }) => issues[field] !== undefined);
  const others = row.fields.filter(({ field }) => issues[field] === undefined);
  return (
    <li className="py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-note text-3 tabular-nums">{`${row.sheet} 第${row.row}行`}</span>
        <StatusBadge tone={tone}>{word}</StatusBadge>
        <span className="font-semibold">{row.title ?? '（没有项目名称）'}</span>
        <span className="text-2">{row.investor}</span>
        {row.yuan !== null && <span className="text-2 tabular-nums">{formatMoney(row.yuan)}</span>}
        <span className="ml-auto">{skip}</span>
      </div>
      {issues.row && <p className="mt-1 text-table text-danger">{issues.row}</p>}
      {notes.length > 0 && <p className="mt-1 text-table text-2">{notes.join('；')}</p>}
      {faulty.length > 0 && (
        <div className="mt-2 grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          {faulty.map(field => mend(field, issues[field.field] ?? null))}
        </div>
      )}
      {row.standing !== 'skipped' && (
        <Fold summary="修改其他栏">
          <div className="grid gap-3 pb-1 sm:grid-cols-2 xl:grid-cols-4">
            {others.map(field => mend(field, null))}
          </div>
        </Fold>
      )}
    </li>
  );
}
