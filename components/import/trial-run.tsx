import type { UploadTotals } from '@/lib/domain/ledger-wizard';
import { formatMoney, toYuan } from '@/lib/domain/money';
import { formatCount } from '@/lib/format';
import { Kpi } from '../ui/kpi';

/** 试算: what the import will do, in figures. The import does exactly this or nothing. */
export function TrialRun({ totals }: { totals: UploadTotals }) {
  return (
    <section aria-label="试算" className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-6">
      <Kpi label="项目行" value={formatCount(totals.rows)} unit="行" />
      <Kpi
        label="将新增"
        value={formatCount(totals.new)}
        unit="条"
        note={`计划总投资 ${formatMoney(toYuan(BigInt(totals.plannedYuan)))}`}
      />
      <Kpi label="将更新" value={formatCount(totals.changed)} unit="条" />
      <Kpi label="有错误" value={formatCount(totals.faulty)} unit="行" note="改好或跳过，不影响其他行" />
      <Kpi label="重复" value={formatCount(totals.duplicate)} unit="行" />
      <Kpi
        label="无变化"
        value={formatCount(totals.same)}
        unit="行"
        note={totals.skipped > 0 ? `另有跳过 ${formatCount(totals.skipped)} 行` : undefined}
      />
    </section>
  );
}
