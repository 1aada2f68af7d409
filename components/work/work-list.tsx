import Link from 'next/link';
import type { Day } from '@/lib/domain/day';
import type { LeadCard } from '@/lib/domain/lead-view';
import { Section } from '../ui/section';
import { WorkCard } from './work-card';

type WorkListProps = {
  title: string;
  cards: LeadCard[];
  today: Day;
  /** What is said when there is nothing: good news mostly. */
  empty: string;
  about?: 'due' | 'progress' | undefined;
  /** How many there are in all; the first few are shown. */
  count?: number | undefined;
  /** Where all of them are. */
  href?: string | undefined;
};

/** The first few leads of one kind, how many there are, and the way to all of them. */
export function WorkList({ title, cards, today, empty, about = 'due', count, href }: WorkListProps) {
  return (
    <Section
      title={title}
      note={count === undefined ? undefined : `${count} 个`}
      actions={
        href &&
        cards.length > 0 && (
          <Link href={href} prefetch={false} className="text-table text-accent hover:underline">
            查看全部
          </Link>
        )
      }
    >
      {cards.length === 0 ? (
        <p className="py-2 text-table text-3">{empty}</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {cards.map(card => (
            <WorkCard key={card.id} card={card} today={today} about={about} />
          ))}
        </ul>
      )}
    </Section>
  );
}
