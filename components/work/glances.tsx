import Link from 'next/link';
import type { ReactNode } from 'react';
import {
  GLANCE_NAMES,
  type GlanceKey,
  type WorkItem as WorkItemView,
  type WorkView,
} from '@/lib/domain/work-view';
import { Section } from '../ui/section';
import { WorkItem } from './work-item';
import { workListClass } from './work-list-class';

const EMPTY: Record<GlanceKey, string> = {
  today: '今天没有到期的事。',
  late: '没有逾期的事。',
  week: '本周余下几天没有到期的事。',
};

const ALL: Record<GlanceKey, string> = {
  today: '/leads?mine=1&due=today',
  late: '/leads?mine=1&due=late',
  week: '/leads?mine=1&due=week&sort=due',
};

type GlancesProps = {
  glances: WorkView['glances'];
  /** Draws the deed of a row; two nouns meet in the page. */
  deedOf: (item: WorkItemView) => ReactNode;
};

/** Three glances: next steps, clocks and tasks of today, of the days before and of the rest of the week. */
export function Glances({ glances, deedOf }: GlancesProps) {
  return (Object.keys(GLANCE_NAMES) as GlanceKey[]).map(key => {
    const { rows, count } = glances[key];
    return (
      <Section
        key={key}
        title={GLANCE_NAMES[key]}
        note={`${key === 'week' ? '今天之后 ' : ''}${count} 项`}
        actions={
          count > rows.length && (
            <Link href={ALL[key]} prefetch={false} className="text-table text-accent hover:underline">
              查看全部
            </Link>
          )
        }
      >
        {rows.length === 0 ? (
          <p className="py-2 text-table text-3">{EMPTY[key]}</p>
        ) : (
          <ul className={workListClass(false)}>
            {rows.map(item => (
              <WorkItem key={item.key} item={item} deed={deedOf(item)} />
            ))}
          </ul>
        )}
      </Section>
    );
  });
}
