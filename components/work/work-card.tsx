import Link from 'next/link';
import type { Day } from '@/lib/domain/day';
import { type DueWords, dueWords, progressWords } from '@/lib/domain/due-words';
import type { LeadCard } from '@/lib/domain/lead-view';
import { formatExact, formatMoney } from '@/lib/domain/money';
import { stageName } from '@/lib/domain/stage';

const TONES: Record<DueWords['tone'], string> = { danger: 'text-danger', warn: 'text-warn', plain: 'text-2' };

type WorkCardProps = {
  card: LeadCard;
  today: Day;
  /** What the list is about: the next step's day, or the days since the last progress. */
  about: 'due' | 'progress';
};

/** A lead in three lines; the whole of it opens the lead. */
export function WorkCard({ card, today, about }: WorkCardProps) {
  const words =
    about === 'progress' || card.nextStepOn === null
      ? progressWords(card.lastProgressOn, today, about === 'progress' ? today : undefined)
      : dueWords(card.nextStepOn, today);
  const day = about === 'progress' ? card.lastProgressOn : (card.nextStepOn ?? card.lastProgressOn);
  return (
    <li className="relative -mx-2 rounded-card px-2 py-2 hover:bg-sunken has-focus-visible:bg-sunken">
      <p className="flex items-baseline gap-3">
        <Link
          href={`/leads/${card.id}`}
          prefetch={false}
          title={card.title}
          className="min-w-0 flex-1 truncate font-semibold after:absolute after:inset-0 after:rounded-card"
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
        <span className={`shrink-0 ${TONES[words.tone]}`} title={day}>
          {words.text}
        </span>
        <span className="min-w-0 truncate text-2" title={card.nextStep ?? undefined}>
          {card.nextStep ?? '未写下步计划'}
        </span>
      </p>
    </li>
  );
}
