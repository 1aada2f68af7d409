'use client';
import Link from 'next/link';
import type { InvestorLead } from '@/lib/domain/investor-view';
import { STATUS_NAMES } from '@/lib/domain/labels';
import { formatMoney } from '@/lib/domain/money';
import { stageName } from '@/lib/domain/stage';
import { Section } from '../ui/section';
import { StatusBadge } from '../ui/status-badge';
import { useInvestorDesk } from './investor-desk';

function Line({ lead }: { lead: InvestorLead }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      <Link
        href={`/leads/${lead.id}`}
        className="inline-flex min-h-6 min-w-0 flex-1 basis-60 items-center text-accent underline-offset-2 hover:underline pointer-coarse:min-h-11"
      >
        {lead.title}
      </Link>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-table text-2 tabular-nums">
        {lead.status === 'active' ? (
          <span>{stageName(lead.stage)}</span>
        ) : (
          <StatusBadge tone={lead.status === 'lost' ? 'danger' : 'neutral'}>
            {STATUS_NAMES[lead.status]}
          </StatusBadge>
        )}
        <span>{lead.valueYuan > 0 ? formatMoney(lead.valueYuan) : '金额未定'}</span>
        <span>
          {lead.officerName ?? '未指派'}（{lead.unitName}）
        </span>
        <span className="font-mono text-note text-3">{lead.code}</span>
      </span>
    </li>
  );
}

/** The leads of the firm that the viewer may see; of others no more than that there are some. */
export function LeadLines() {
  const { card } = useInvestorDesk();
  return (
    <Section title="线索" note={card.leads.length > 0 ? `${card.leads.length} 条` : undefined}>
      {card.leads.length === 0 ? (
        <p className="text-table text-3">还没有线索。</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {card.leads.map(lead => (
            <Line key={lead.id} lead={lead} />
          ))}
        </ul>
      )}
      {card.hasOtherLeads && (
        <p className="mt-2 text-note text-2">另有他人在跟进，请向指挥部办公室核实首谈归属。</p>
      )}
    </Section>
  );
}
