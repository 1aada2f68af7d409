import Link from 'next/link';
import type { WaitingCounts } from '@/lib/domain/work-view';
import { Section } from '../ui/section';
import { workItemClass, workListClass } from './work-list-class';

type WaitingPlacesProps = {
  counts: WaitingCounts;
  /** Answers to tasks that wait for the viewer's word. */
  answers: number;
};

/** 等我处理: places with nothing waiting stay away, and with them the whole sheet. */
export function WaitingPlaces({ counts, answers }: WaitingPlacesProps) {
  const places = [
    { label: '首谈备案待认定', count: counts.claims, href: '/claims?tab=waiting' },
    { label: '撞单待处理', count: counts.clashes, href: '/claims?tab=clashes' },
    { label: '流转待答复', count: counts.transfersToAnswer, href: '/transfers' },
    { label: '流转待确认', count: counts.transfersToConfirm, href: '/transfers#confirm' },
    { label: '包干项目有问题需协调', count: counts.problems, href: '/led' },
    { label: '督办答复待销号', count: answers, href: '/tasks?view=given' },
  ].filter(place => place.count > 0);
  if (places.length === 0) return null;
  return (
    <Section title="等我处理">
      <ul className={workListClass(false)}>
        {places.map(({ label, count, href }) => (
          <li key={href} className={`${workItemClass} flex items-baseline gap-3`}>
            <Link href={href} prefetch={false} className="min-w-0 flex-1 after:absolute after:inset-0">
              {label}
            </Link>
            <span className="font-semibold tabular-nums">{count} 项</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
