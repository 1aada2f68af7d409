import type { Day } from '@/lib/domain/day';
import type { WorkView } from '@/lib/domain/work-view';
import { WorkList } from './work-list';

type Bucket = 'today' | 'overdue' | 'week' | 'stale' | 'mine';

const LISTS: { bucket: Bucket; title: string; asks: string; empty: string; wide?: boolean }[] = [
  { bucket: 'today', title: '今日到期', asks: 'due=today', empty: '今天没有到期的下步计划。' },
  { bucket: 'overdue', title: '已逾期', asks: 'due=overdue&sort=due', empty: '没有逾期的下步计划。' },
  { bucket: 'week', title: '本周', asks: 'due=week&sort=due', empty: '本周余下几天没有到期的下步计划。' },
  {
    bucket: 'stale',
    title: '30天未跟进',
    asks: 'due=stale&sort=progress',
    empty: '名下线索 30 天内都有跟进。',
    wide: true,
  },
  { bucket: 'mine', title: '我的线索', asks: 'status=active', empty: '名下还没有线索。', wide: true },
];

/** One's own leads: three glances at the next steps, then what is left alone, then all of them. */
export function WorkLists({ work, today }: { work: WorkView; today: Day }) {
  return LISTS.map(({ bucket, title, asks, empty, wide }) => {
    if (bucket === 'stale' && work.counts.stale === 0) return null;
    return (
      <div key={bucket} className={wide ? 'lg:col-span-full' : 'grid'}>
        <WorkList
          title={title}
          note={`${bucket === 'week' ? '今天之后 ' : ''}${work.counts[bucket]} 个`}
          cards={work[bucket]}
          href={`/leads?mine=1&${asks}`}
          empty={empty}
          today={today}
          about={bucket === 'stale' ? 'progress' : 'due'}
          wide={wide}
        />
      </div>
    );
  });
}
