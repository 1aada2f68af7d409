import Link from 'next/link';
import type { Day } from '@/lib/domain/day';
import { type DueWords, dueWords, progressWords } from '@/lib/domain/due-words';
import type { LeadCard } from '@/lib/domain/lead-view';
import { formatExact, formatMoney } from '@/lib/domain/money';
import { clockSaysNoStep, lacksStep } from '@/lib/domain/next-step';
import { stageName } from '@/lib/domain/stage';
import { workItemClass } from './work-list-class';

const TONES: Record<DueWords['tone'], string> = { danger: 'text-danger', warn: 'text-warn', plain: 'text-2' };

type WorkCardProps = {
  card: LeadCard;
  today: Day;
  /** What the list is about: the next step's day, the days since the last progress, or the clock that asks first. */
  about: 'due' | 'progress' | 'clock';
};

function wordsOf(card: LeadCard, today: Day, about: WorkCardProps['about']): DueWords {
  if (about === 'progress') return progressWords(card.lastProgressOn, today, today);
  if (about === 'clock' && card.clock)
    return card.clock.isLate
      ? { text: `! ${card.clock.text}`, tone: 'danger' }
      : { text: `▲ ${card.clock.text}`, tone: 'warn' };
  if (card.nextStepOn !== null) return dueWords(card.nextStepOn, today);
  const { text } = progressWords(card.lastProgressOn, today, undefined);
  return { text: `${text}跟进`, tone: 'plain' };
}

/** A lead in three lines; the whole of it opens the lead. */
export function WorkCard({ card, today, about }: WorkCardProps) {
  const words = wordsOf(card, today, about);
  const hint =
    about === 'clock' && card.clock
      ? card.clock.words
      : about === 'progress'
        ? card.lastProgressOn
        : (card.nextStepOn ?? card.lastProgressOn);
  return (
    <li className={workItemClass}>
      <p className="flex items-baseline gap-3">
        <Link
          href={`/leads/${card.id}`}
          prefetch={false}
          title={card.title}
          className="min-w-0 flex-1 truncate font-semibold after:absolute after:inset-0"
        >
          {card.title}
        </Link>
        <span className="shrink-0 tabular-nums" title={formatExact(card.valueYuan)}>
          {card.valueYuan === 0 ? '金额待定' : formatMoney(card.valueYuan)}
        </span>
      </p>
      <p className="truncate text-table text-2" title={card.investorName}>
        {stageName(card.stage)} · {card.investorName}
      </p>
      <p className="flex gap-2 text-table">
        <span className={`shrink-0 ${TONES[words.tone]}`} title={hint}>
          {words.text}
        </span>
        {!(about === 'clock' && clockSaysNoStep(card)) && (
          <span
            className={`min-w-0 truncate ${card.nextStep ? 'text-2' : 'text-3'}`}
            title={card.nextStep ?? undefined}
          >
            {card.nextStep ?? (lacksStep(card) ? '▲ 缺下一步' : '没有下一步')}
          </span>
        )}
      </p>
    </li>
  );
}
