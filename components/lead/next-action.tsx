'use client';
import { type DueWords, dueWords } from '@/lib/domain/due-words';
import { StatusBadge } from '../ui/status-badge';
import { FactCell } from './fact-cell';
import { useLeadDesk } from './lead-desk';

const TONES = { danger: 'bg-danger-tint text-danger', warn: 'bg-warn-tint text-warn', plain: '' } as const;

function Due({ words }: { words: DueWords }) {
  if (words.tone === 'plain') return null;
  return <span className={`rounded-input px-1.5 text-note ${TONES[words.tone]}`}>{words.text}</span>;
}

/** What comes next and when; late is said in words. */
export function NextAction() {
  const { lead, today } = useLeadDesk();
  const due = lead.nextStepOn ? dueWords(lead.nextStepOn, today) : null;
  const isLate = due?.tone === 'danger' && lead.status === 'active';
  return (
    <section
      aria-label="下步计划"
      className={`rounded-card border bg-surface px-4 py-3 ${isLate ? 'border-danger' : 'border-hairline'}`}
    >
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="text-table text-2">下步计划</h2>
        {due && lead.status === 'active' && <Due words={due} />}
        {!due && lead.status === 'active' && <StatusBadge tone="warn">未定日期</StatusBadge>}
      </div>
      <div className="mt-1 grid gap-x-4 sm:grid-cols-[1fr_10rem]">
        <FactCell field="nextStep" emptyText="写下下一步要做什么" className="text-section" />
        <FactCell field="nextStepOn" emptyText="定一个日期" className="tabular-nums sm:text-section" />
      </div>
    </section>
  );
}
