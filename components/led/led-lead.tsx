import Link from 'next/link';
import type { ReactNode } from 'react';
import { asksOf, type LedLead as LedLeadView } from '@/lib/domain/led-view';
import { formatExact, formatMoney } from '@/lib/domain/money';
import { stageName } from '@/lib/domain/stage';
import { Note } from '../ui/note';
import { StatusBadge } from '../ui/status-badge';

type LedLeadProps = {
  lead: LedLeadView;
  /** 批示督办 for this lead. */
  deed: ReactNode;
  /** Its open tasks. */
  children: ReactNode;
};

/** One lead as its leader sees it: how large, how far, how late, what stands in the way, what is asked of him. */
export function LedLead({ lead, deed, children }: LedLeadProps) {
  const asks = asksOf(lead);
  return (
    <article aria-label={lead.title} className="rounded-card border border-hairline bg-surface px-4 py-3">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-section font-semibold">
          <Link href={`/leads/${lead.id}`} prefetch={false} className="hover:text-accent">
            {lead.title}
          </Link>
        </h2>
        <span className="font-mono text-note text-3">{lead.code}</span>
        {lead.isPaused && <StatusBadge tone="neutral">暂缓</StatusBadge>}
        {lead.clock && (
          <StatusBadge tone={lead.clock.isLate ? 'danger' : 'warn'}>{lead.clock.text}</StatusBadge>
        )}
        <span className="ml-auto">{deed}</span>
      </header>
      <dl className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-table text-2">
        <Fact
          label="金额"
          value={lead.valueYuan === 0 ? '待定' : formatMoney(lead.valueYuan)}
          title={formatExact(lead.valueYuan)}
        />
        <Fact label="阶段" value={stageName(lead.stage)} />
        <Fact label="责任单位" value={lead.unitName} />
        <Fact label="跟踪人" value={lead.officerName ?? '未指派'} />
        <Fact label="预计签约" value={lead.expectedSignOn ?? '—'} />
        {lead.unconfirmed > 0 && <Fact label="待办公室认定" value={`${lead.unconfirmed} 条`} />}
      </dl>
      {lead.problem && <p className="mt-1 text-table text-warn">▲ 存在问题（需协调）：{lead.problem}</p>}
      {asks.length > 0 && (
        <div className="mt-2">
          <Note tone="info">等你处理：{asks.join('；')}</Note>
        </div>
      )}
      {children}
    </article>
  );
}

function Fact({ label, value, title }: { label: string; value: string; title?: string }) {
  return (
    <div className="flex gap-1">
      <dt className="text-3">{label}</dt>
      <dd className="text-1 tabular-nums" title={title}>
        {value}
      </dd>
    </div>
  );
}
