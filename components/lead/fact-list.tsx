'use client';
import type { ReactNode } from 'react';
import { INVESTOR_KIND_NAMES, isKeyOf } from '@/lib/domain/labels';
import { type LeadColumn, leadField } from '@/lib/domain/lead-field';
import type { LeadDetail } from '@/lib/domain/lead-view';
import { Fold } from '../ui/fold';
import { Section } from '../ui/section';
import { FactCell } from './fact-cell';
import { useLeadDesk } from './lead-desk';

const EDITED: readonly LeadColumn[] = [
  'content',
  'sourcePlace',
  'referrer',
  'landMu',
  'expectedSignOn',
  'problem',
];

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[7rem_1fr] gap-3 border-b border-hairline py-1 last:border-b-0">
      <dt className="py-0.5 text-table text-2">{label}</dt>
      <dd className="min-w-0 text-table">{children}</dd>
    </div>
  );
}

function fixedFacts(lead: LeadDetail): { label: string; value: string | null }[] {
  const kind = lead.investorKind;
  return [
    { label: '投资方', value: lead.investorName },
    {
      label: '企业性质',
      value: kind && isKeyOf(INVESTOR_KIND_NAMES, kind) ? INVESTOR_KIND_NAMES[kind] : null,
    },
    { label: '统一社会信用代码', value: lead.uscc },
    { label: '产业链环节', value: lead.chainNodeName },
    { label: '首谈单位', value: lead.firstTalkUnitName },
    { label: '产业专班', value: lead.taskForceName },
    { label: '线索日期', value: lead.firstContactOn },
    { label: '最近进展', value: lead.lastProgressOn },
    { label: '应有进展于', value: lead.status === 'active' ? lead.progressDueOn : null },
    { label: '不计入统计', value: lead.excludedReason },
  ];
}

/** What is known: first what is edited here, then what registration and gates have brought. */
export function FactList() {
  const { lead } = useLeadDesk();
  const fixed = fixedFacts(lead).filter(({ value }) => value !== null);
  return (
    <Section title="概况">
      <dl>
        {EDITED.map(field => (
          <Fact key={field} label={leadField(field)?.label ?? field}>
            <FactCell field={field} />
          </Fact>
        ))}
        {fixed.map(({ label, value }) => (
          <Fact key={label} label={label}>
            <span className="block py-0.5 tabular-nums">{value}</span>
          </Fact>
        ))}
      </dl>
      {lead.facts.length > 0 && (
        <Fold summary={`各阶段填报的 ${lead.facts.length} 项`} className="mt-2">
          <dl>
            {lead.facts.map(({ label, value }) => (
              <Fact key={label} label={label}>
                <span className="block py-0.5 whitespace-pre-line">{value}</span>
              </Fact>
            ))}
          </dl>
        </Fold>
      )}
    </Section>
  );
}
