import type { LedgerTotalsView } from '@/lib/domain/ledger-view';
import { decimalText, formatMoney } from '@/lib/domain/money';
import { formatCount } from '@/lib/format';
import { Kpi } from '../ui/kpi';

/** 亩, exact decimal text, with its thousands marked. */
function groupedMu(landMu: string): string {
  const [whole = '0', part] = landMu.split('.');
  const grouped = formatCount(Number(whole));
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** What the import would bring, in figures. */
export function TotalsStrip({ totals }: { totals: LedgerTotalsView }) {
  return (
    <div className="grid grid-cols-2 gap-2 sm:grid-cols-3 xl:grid-cols-6">
      <Kpi label="项目行" value={formatCount(totals.projectRows)} unit="行" />
      <Kpi label="可导入" value={formatCount(totals.accepted)} unit="条" />
      <Kpi label="不导入" value={formatCount(totals.refused)} unit="行" />
      <Kpi
        label="计划总投资"
        value={formatMoney(totals.plannedYuan)}
        note={`1亿元以上 ${formatCount(totals.atLeastOneYi)} 个`}
      />
      <Kpi
        label="其中固定资产投资"
        value={formatMoney(totals.fixedYuan)}
        note={totals.foreignUsd > 0 ? `另有外资 ${decimalText(totals.foreignUsd, 4, 2)} 万美元` : undefined}
      />
      <Kpi label="用地" value={groupedMu(totals.landMu)} unit="亩" />
    </div>
  );
}
