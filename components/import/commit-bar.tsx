import type { UploadTotals } from '@/lib/domain/ledger-wizard';
import type { Outcome } from '@/lib/domain/outcome';
import { formatCount } from '@/lib/format';
import { UploadDeedButton } from './upload-deed-button';

type CommitBarProps = {
  id: string;
  totals: UploadTotals;
  commit: (input: { id: string }) => Promise<Outcome<null>>;
};

function labelOf({ new: fresh, changed }: UploadTotals): string {
  if (fresh + changed === 0) return '没有可以导入的行';
  const parts = [
    ...(fresh > 0 ? [`新增 ${formatCount(fresh)} 条`] : []),
    ...(changed > 0 ? [`更新 ${formatCount(changed)} 条`] : []),
  ];
  return `导入：${parts.join('，')}`;
}

/** The one filled button of the wizard; it says exactly what it will do. */
export function CommitBar({ id, totals, commit }: CommitBarProps) {
  return (
    <UploadDeedButton
      id={id}
      label={labelOf(totals)}
      variant="primary"
      disabled={totals.new + totals.changed === 0}
      pendingText="正在导入…"
      act={commit}
    />
  );
}
