import { averageYuan, type LedgerSums } from '@/lib/domain/lead-group';
import { formatExact, formatWan } from '@/lib/domain/money';
import { formatCount } from '@/lib/format';

/** 计数, 合计, 平均 of everything the filter lets through; what names no amount is said in words and never taken for 0. */
export function SumsLine({ sums }: { sums: LedgerSums }) {
  const average = averageYuan(sums);
  const unknown = sums.count - sums.named;
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 tabular-nums">
      <span>{formatCount(sums.count)} 个</span>
      {sums.named > 0 && (
        <span className="font-semibold" title={formatExact(sums.yuan)}>
          合计 {formatWan(sums.yuan)} 万元
        </span>
      )}
      {average !== null && <span title={formatExact(average)}>平均 {formatWan(average)} 万元</span>}
      {sums.landNamed > 0 && <span>用地 {sums.landMu.toLocaleString('zh-CN')} 亩</span>}
      {unknown > 0 && (
        <span className="text-note text-3">
          {sums.named > 0 ? `${formatCount(unknown)} 个未填金额，不计入平均` : '都未填金额'}
        </span>
      )}
    </p>
  );
}
