'use client';
import { Phone } from 'lucide-react';
import { type DueWords, dueWords } from '@/lib/domain/due-words';
import { lacksStep } from '@/lib/domain/next-step';
import { FinishStep } from '../next-step/finish-step';
import { buttonClass } from '../ui/button-class';
import { StatusBadge } from '../ui/status-badge';
import { FactCell } from './fact-cell';
import { useLeadDesk } from './lead-desk';

const TONES = { danger: 'bg-danger-tint text-danger', warn: 'bg-warn-tint text-warn', plain: '' } as const;

function Due({ words }: { words: DueWords }) {
  if (words.tone === 'plain') return null;
  return <span className={`rounded-input px-1.5 text-note ${TONES[words.tone]}`}>{words.text}</span>;
}

/** The tick, for those who work the lead. */
function Finish() {
  const { lead, version, today, actions, refresh } = useLeadDesk();
  const { id, title, stage, status, nextStep } = lead;
  if (nextStep === null || status !== 'active' || !lead.rights.log) return null;
  return (
    <FinishStep
      lead={{ id, title, stage, status, nextStep, version }}
      today={today}
      finish={actions.finishStep}
      onDone={refresh}
    />
  );
}

/** What had been planned for a lead that was lost: to be read, nobody does it any more. */
function Abandoned() {
  const { nextStep, nextStepOn } = useLeadDesk().lead;
  return (
    <section
      aria-label="下步计划"
      className="rounded-card border border-hairline bg-surface px-4 py-3 text-table text-3"
    >
      <h2 className="flex items-center gap-2">
        下步计划 <StatusBadge tone="neutral">已流失</StatusBadge>
      </h2>
      <p className="mt-1">{nextStep ? `${nextStepOn ?? '未定日期'} ${nextStep}` : '没有下一步'}</p>
    </section>
  );
}

/** What comes next, who does it and when; late and missing are said in words. */
export function NextAction() {
  const { lead, today } = useLeadDesk();
  if (lead.status === 'lost') return <Abandoned />;
  const isActive = lead.status === 'active';
  const due = lead.nextStepOn ? dueWords(lead.nextStepOn, today) : null;
  const isLate = due?.tone === 'danger' && isActive;
  return (
    <section
      aria-label="下步计划"
      className={`rounded-card border bg-surface px-4 py-3 ${isLate ? 'border-danger' : 'border-hairline'}`}
    >
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="text-table text-2">下步计划</h2>
        {lead.nextStep && lead.nextStepOwnerName && (
          <span className="text-table text-2">
            由<span className="text-1">{lead.nextStepOwnerName}</span>办理
          </span>
        )}
        {due && isActive && <Due words={due} />}
        {lacksStep(lead) && <StatusBadge tone="warn">缺下一步</StatusBadge>}
        {isActive && lead.nextStep && !due && <StatusBadge tone="warn">未定日期</StatusBadge>}
      </div>
      <div className="mt-1 grid gap-x-4 sm:grid-cols-[1fr_10rem]">
        <FactCell field="nextStep" emptyText="写下下一步要做什么" className="text-section" />
        <FactCell field="nextStepOn" emptyText="定一个日期" className="tabular-nums sm:text-section" />
      </div>
      <div className="mt-2 flex flex-wrap gap-2 empty:hidden print:hidden">
        <Finish />
        {lead.contacts.length > 0 && (
          <a href="#contacts" className={buttonClass('quiet', 'sm', 'sm:hidden')}>
            <Phone className="size-4" aria-hidden />
            联系人
          </a>
        )}
      </div>
    </section>
  );
}
