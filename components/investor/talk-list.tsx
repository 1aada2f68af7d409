'use client';
import Link from 'next/link';
import { ACTIVITY_NAMES } from '@/lib/domain/labels';
import { Section } from '../ui/section';
import { useInvestorDesk } from './investor-desk';

/** The latest talks with the firm on all leads the viewer may see, with unit, officer and day. */
export function TalkList() {
  const { card } = useInvestorDesk();
  return (
    <Section title="跟进" note={card.talks.length > 0 ? `最近 ${card.talks.length} 次` : undefined}>
      {card.talks.length === 0 ? (
        <p className="text-table text-3">还没有跟进记录，在线索里记一笔。</p>
      ) : (
        <ul className="divide-y divide-hairline">
          {card.talks.map(talk => (
            <li key={talk.id} className="py-2">
              <p className="flex flex-wrap gap-x-2 text-note text-3">
                <time dateTime={talk.happenedOn} className="tabular-nums">
                  {talk.happenedOn}
                </time>
                <span className="text-2">{ACTIVITY_NAMES[talk.kind]}</span>
                <span>
                  {talk.recordedBy}（{talk.unitName}）
                </span>
                <Link
                  href={`/leads/${talk.leadId}`}
                  className="text-accent underline-offset-2 hover:underline"
                >
                  {talk.leadTitle}
                </Link>
              </p>
              <p className="break-words whitespace-pre-line">{talk.text}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
