import Link from 'next/link';
import type { Day } from '@/lib/domain/day';
import type { LeadCard } from '@/lib/domain/lead-view';
import { Section } from '../ui/section';
import { WorkCard } from './work-card';
import { workListClass } from './work-list-class';

type WorkListProps = {
  title: string;
  cards: LeadCard[];
  today: Day;
  /** What is said when there is nothing: good news mostly. */
  empty: string;
  about?: 'due' | 'progress' | 'clock' | undefined;
  /** How many there are in all; the first few are shown. */
  note?: string | undefined;
  /** Where all of them are. */
  href?: string | undefined;
  /** Across the whole page. */
  wide?: boolean | undefined;
};

/** The first few leads of one kind, how many there are, and the way to all of them. */
export function WorkList(props: WorkListProps) {
  const { title, cards, today, empty, about = 'due', note, href, wide = false } = props;
  return (
    <Section
      title={title}
      note={note}
      actions={
        href &&
        cards.length > 0 && (
          <Link
            href={href}
            prefetch={false}
            className="inline-flex items-center text-table text-accent hover:underline pointer-coarse:min-h-11"
          >
            查看全部
          </Link>
        )
      }
    >
      {cards.length === 0 ? (
        <p className="py-2 text-table text-3">{empty}</p>
      ) : (
        <ul className={workListClass(wide)}>
          {cards.map(card => (
            <WorkCard key={card.id} card={card} today={today} about={about} />
          ))}
        </ul>
      )}
    </Section>
  );
}
