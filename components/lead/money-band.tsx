'use client';
import type { ReactNode } from 'react';
import type { LeadColumn } from '@/lib/domain/lead-field';
import type { LeadDetail } from '@/lib/domain/lead-view';
import { decimalText, formatMoney } from '@/lib/domain/money';
import { FactCell } from './fact-cell';
import { useLeadDesk } from './lead-desk';

const COLUMNS: { title: string; lines: { label: string; field: LeadColumn }[] }[] = [
  {
    title: '① 意向',
    lines: [
      { label: '投资额', field: 'intendedInvestmentYuan' },
      { label: '外资', field: 'foreignCapitalUsd' },
    ],
  },
  {
    title: '② 计划',
    lines: [
      { label: '总投资', field: 'plannedInvestmentYuan' },
      { label: '固定资产', field: 'fixedAssetInvestmentYuan' },
    ],
  },
  {
    title: '② 协议（签约后）',
    lines: [
      { label: '总投资', field: 'agreedInvestmentYuan' },
      { label: '固定资产', field: 'agreedFixedAssetYuan' },
      { label: '外资', field: 'agreedForeignUsd' },
    ],
  },
  { title: '③ 备案', lines: [{ label: '总投资', field: 'filedInvestmentYuan' }] },
  {
    title: '④ 纳统 / 完成',
    lines: [
      { label: '在库计划', field: 'statisticsPlannedYuan' },
      { label: '累计完成', field: 'completedInvestmentYuan' },
    ],
  },
];

function Column({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="min-w-0 px-3 py-1 sm:px-4">
      <dt className="text-note text-3">{title}</dt>
      {children}
    </div>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dd className="grid grid-cols-[auto_1fr] items-baseline gap-2 text-table tabular-nums">
      <span className="text-2">{label}</span>
      <div className="min-w-0 text-right text-1">{children}</div>
    </dd>
  );
}

function arrived(lead: LeadDetail): { yuan: string; usd: string | null; count: number } {
  const sum = (key: 'amountYuan' | 'amountUsd') =>
    lead.arrivals.reduce((all, each) => all + (each[key] ?? 0), 0);
  const usd = sum('amountUsd');
  return {
    yuan: lead.arrivals.some(each => each.amountYuan !== null) ? formatMoney(sum('amountYuan')) : '—',
    usd: usd > 0 ? `${decimalText(usd, 4, 2)}万美元` : null,
    count: lead.arrivals.length,
  };
}

/** The five figures of a project side by side; never added to each other, each with its own name. */
export function MoneyBand() {
  const { lead } = useLeadDesk();
  const money = arrived(lead);
  return (
    <section aria-label="五项金额" className="rounded-card border border-hairline bg-surface">
      <dl className="grid grid-cols-2 divide-hairline py-1 lg:grid-cols-3 xl:grid-cols-6 xl:divide-x">
        {COLUMNS.map(({ title, lines }) => (
          <Column key={title} title={title}>
            {lines.map(({ label, field }) => (
              <Line key={field} label={label}>
                <FactCell field={field} end />
              </Line>
            ))}
          </Column>
        ))}
        <Column title="⑤ 到位">
          <Line label="内资">
            <span className="block py-0.5">{money.yuan}</span>
          </Line>
          {money.usd && (
            <Line label="外资">
              <span className="block py-0.5">{money.usd}</span>
            </Line>
          )}
          <Line label="笔数">
            <span className="block py-0.5">{money.count}</span>
          </Line>
        </Column>
      </dl>
    </section>
  );
}
