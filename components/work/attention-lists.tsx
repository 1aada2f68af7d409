import type { Day } from '@/lib/domain/day';
import type { LeadCard } from '@/lib/domain/lead-view';
import { WorkList } from './work-list';

type AttentionListsProps = { overdue: LeadCard[]; stale: LeadCard[]; today: Day };

/** For those who follow no lead themselves: where somebody should be asked. */
export function AttentionLists({ overdue, stale, today }: AttentionListsProps) {
  return (
    <>
      <WorkList
        title="逾期最久"
        cards={overdue}
        href="/leads?due=overdue&sort=due"
        empty="没有逾期的下步计划。"
        today={today}
      />
      <WorkList
        title="最久未跟进"
        cards={stale}
        href="/leads?due=stale&sort=progress"
        empty="30 天内都有跟进。"
        today={today}
        about="progress"
      />
    </>
  );
}
