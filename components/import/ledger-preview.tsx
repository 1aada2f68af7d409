import type { LedgerView } from '@/lib/domain/ledger-view';
import { formatCount } from '@/lib/format';
import { Section } from '../ui/section';
import { AcceptedTable } from './accepted-table';
import { DeclaredTable } from './declared-table';
import { GroupList } from './group-list';
import { RefusedList } from './refused-list';
import { ShareTable } from './share-table';
import { SheetList } from './sheet-list';
import { TotalsStrip } from './totals-strip';

type LedgerPreviewProps = { view: LedgerView; orders: Record<string, number> };

/** 显示前 200 行 where a list was cut. */
function shown(count: number, of: number): string | undefined {
  return of > count ? `共 ${formatCount(of)}，显示前 ${formatCount(count)}` : `共 ${formatCount(of)}`;
}

/** What an import would do, most urgent first: refusals, things to look at, then what will be created. */
export function LedgerPreview({ view, orders }: LedgerPreviewProps) {
  const { totals } = view;
  return (
    <div className="flex flex-col gap-3">
      <TotalsStrip totals={totals} />
      {view.refused.length > 0 && (
        <Section title="不导入的行" note={shown(view.refused.length, totals.refused)}>
          <RefusedList rows={view.refused} />
        </Section>
      )}
      {view.warnings.length > 0 && (
        <Section title="请留意" note="这些行照常导入">
          <ul className="text-table lg:columns-2">
            {view.warnings.map(({ sentence, rows }) => (
              <li key={sentence} className="py-0.5">
                {sentence}：<span className="tabular-nums">{formatCount(rows)} 行</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="将新建的线索" note={shown(view.accepted.length, totals.accepted)}>
        <AcceptedTable rows={view.accepted} orders={orders} />
      </Section>
      {view.groups.length > 0 && (
        <Section
          title="同一投资方"
          note={`${shown(view.groups.length, view.groupCount)} 组；同一投资方的项目归到一家名下`}
        >
          <GroupList groups={view.groups} />
        </Section>
      )}
      {view.declared.length > 0 && (
        <Section title="合计核对" note="文件里的小计、合计只作核对，不导入">
          <DeclaredTable rows={view.declared} />
        </Section>
      )}
      <div className="grid items-start gap-3 lg:grid-cols-2">
        <Section title="按产业">
          <ShareTable name="产业" rows={view.byIndustry} orders={orders} />
        </Section>
        <Section title="按责任单位">
          <ShareTable name="责任单位" rows={view.byUnit} />
        </Section>
      </div>
      <Section title="工作表">
        <SheetList sheets={view.sheets} ignoredSheets={view.ignoredSheets} />
      </Section>
    </div>
  );
}
