'use client';
import { LockKeyhole } from 'lucide-react';
import { TERM_FIELDS } from '@/lib/domain/lead-field';
import { Section } from '../ui/section';
import { FactCell } from './fact-cell';
import { useLeadDesk } from './lead-desk';

/** 谈判底线: our own limits in the talk. Who may not read them gets neither card nor values. */
export function TermsCard() {
  const { lead } = useLeadDesk();
  if (!lead.terms) return null;
  return (
    <Section
      title="谈判底线（涉密）"
      note={
        <span className="inline-flex items-center gap-1">
          <LockKeyhole className="size-3.5" aria-hidden />
          勿截图外传
        </span>
      }
    >
      <dl>
        {TERM_FIELDS.map(({ key, label }) => (
          <div key={key} className="border-b border-hairline py-1 last:border-b-0">
            <dt className="text-note text-2">{label}</dt>
            <dd className="min-w-0 text-table">
              <FactCell field={key} emptyText={`填写${label}`} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
