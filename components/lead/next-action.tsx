'use client';
import { dueWords } from '@/lib/domain/due';
import { StatusBadge } from '../ui/status-badge';
import type { StatusTone } from '../ui/status-shape';
import { FactCell } from './fact-cell';
import { useLeadDesk } from './lead-desk';

const TONES = { overdue: 'danger', today: 'warn', soon: 'warn', later: 'neutral' } as const satisfies Record<
  string,
  StatusTone
>;

/** What comes next and when; late is said in words. */
export function NextAction() {
  const { lead, today } = useLeadDesk();
  const due = lead.nextStepOn ? dueWords(lead.nextStepOn, today) : null;
  const isLate = due?.state === 'overdue' && lead.status === 'active';
  return (
    <section
      aria-label="下步计划"
      className={`rounded-card border bg-surface px-4 py-3 ${isLate ? 'border-danger' : 'border-hairline'}`}
    >
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="text-table text-2">下步计划</h2>
        {due && <StatusBadge tone={TONES[due.state]}>{due.words}</StatusBadge>}
        {!due && lead.status === 'active' && <StatusBadge tone="warn">未定日期</StatusBadge>}
      </div>
      <div className="mt-1 grid gap-x-4 sm:grid-cols-[1fr_10rem]">
        <FactCell field="nextStep" emptyText="写下下一步要做什么" className="text-section" />
        <FactCell field="nextStepOn" emptyText="定一个日期" className="tabular-nums sm:text-section" />
      </div>
    </section>
  );
}
