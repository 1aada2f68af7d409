import { memo } from 'react';
import { type Day, formatDay } from '@/lib/domain/day';
import type { LeadCard } from '@/lib/domain/lead-view';
import { formatExact, formatMoney } from '@/lib/domain/money';
import { clockSaysNoStep, lacksStep } from '@/lib/domain/next-step';

type BoardCardProps = {
  card: LeadCard;
  industry: { shortName: string; square: string } | null;
  today: Day;
};

/** What a manager asks first, in five lines of plain elements: a board draws 140 of these. */
export const BoardCard = memo(function BoardCard({ card, industry, today }: BoardCardProps) {
  // A lead whose reminders are put off has no clock, and its step is not called late.
  const late = card.clock !== null && card.nextStepOn !== null && card.nextStepOn < today;
  // A late step says so in its own line; the line below is for whatever else asks first.
  const clock = card.clock?.key === 'nextStep' && card.nextStep !== null ? null : card.clock;
  return (
    <li
      data-card={card.id}
      className="group/card relative rounded-card border border-hairline bg-surface px-3 py-2 data-dragging:opacity-40"
    >
      <a
        href={`/leads/${card.id}`}
        data-open={card.id}
        draggable={false}
        className="block truncate pr-6 font-semibold after:absolute after:inset-0 hover:text-accent"
        title={card.title}
      >
        {card.title}
      </a>
      <p className="truncate text-table text-2" title={card.investorName}>
        {card.investorName}
      </p>
      <p className="flex items-baseline gap-2 text-table">
        <span className="font-semibold tabular-nums" title={formatExact(card.valueYuan)}>
          {card.valueYuan === 0 ? '金额待定' : formatMoney(card.valueYuan)}
        </span>
        {industry && (
          <span className="inline-flex items-center gap-1 text-note text-2">
            <span aria-hidden="true" className={`size-2 ${industry.square}`} />
            {industry.shortName}
          </span>
        )}
        <span className="min-w-0 flex-1 truncate text-right text-note text-3">
          {card.unitName} {card.officerName ?? '未指派'}
        </span>
      </p>
      {lacksStep(card) && !clockSaysNoStep(card) && <p className="text-note text-warn">▲ 缺下一步</p>}
      {card.nextStep && (
        <p className={`truncate text-note ${late ? 'text-danger' : 'text-2'}`} title={card.nextStep}>
          {card.nextStepOn && `${late ? '! 逾期 ' : ''}${formatDay(card.nextStepOn, 'list')} `}
          {card.nextStep}
        </p>
      )}
      {clock && (
        <p className={`truncate text-note ${clock.isLate ? 'text-danger' : 'text-warn'}`} title={clock.words}>
          {clock.isLate ? '!' : '▲'} {clock.text}
        </p>
      )}
      {card.quietUntil && (
        <p className="truncate text-note text-3">○ 已暂缓提醒至 {formatDay(card.quietUntil, 'list')}</p>
      )}
      <button
        type="button"
        data-menu={card.id}
        aria-label={`移动「${card.title}」`}
        aria-haspopup="menu"
        className="absolute top-1 right-1 z-10 inline-flex size-7 items-center justify-center rounded-input text-3 hover:bg-sunken hover:text-1 pointer-coarse:size-11"
      >
        <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
          <path d="M3 8h.01M8 8h.01M13 8h.01" stroke="currentColor" strokeWidth="2.4" strokeLinecap="round" />
        </svg>
      </button>
    </li>
  );
});
