'use client';
import { useMemo, useState } from 'react';
import { addDays, type Day, formatDay } from '@/lib/domain/day';
import { type TimelineItem, type TimelineKind, timelineOf } from '@/lib/domain/timeline';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { useLeadDesk } from './lead-desk';
import { TimelineEntry } from './timeline-entry';

const FILTERS: { key: TimelineKind | 'all'; label: string }[] = [
  { key: 'all', label: '全部' },
  { key: 'activity', label: '跟进' },
  { key: 'entry', label: '阶段' },
  { key: 'file', label: '材料' },
  { key: 'change', label: '变动' },
];
const AT_FIRST = 40;

function dayTitle(day: Day, today: Day): string {
  if (day === today) return '今天';
  if (day === addDays(today, -1)) return '昨天';
  return day.slice(0, 4) === today.slice(0, 4) ? formatDay(day, 'list') : formatDay(day, 'document');
}

function byDay(items: TimelineItem[]): [Day, TimelineItem[]][] {
  const days = new Map<Day, TimelineItem[]>();
  for (const item of items) days.set(item.day, [...(days.get(item.day) ?? []), item]);
  return [...days];
}

/** All that happened, day by day, newest first. */
export function Timeline() {
  const { lead, today } = useLeadDesk();
  const [filter, setFilter] = useState<TimelineKind | 'all'>('all');
  const [limit, setLimit] = useState(AT_FIRST);
  const all = useMemo(() => timelineOf(lead), [lead]);
  const items = filter === 'all' ? all : all.filter(item => item.kind === filter);
  const older = items.length - limit;
  return (
    <Section title="时间线">
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">显示哪些记录</legend>
        {FILTERS.map(({ key, label }) => (
          <button
            key={key}
            type="button"
            aria-pressed={filter === key}
            onClick={() => setFilter(key)}
            className="inline-flex h-7 items-center rounded-input px-2 text-table text-2 hover:bg-sunken aria-pressed:bg-selected aria-pressed:text-1 pointer-coarse:h-11 pointer-coarse:px-3"
          >
            {label}
          </button>
        ))}
      </fieldset>
      {items.length === 0 && <p className="py-6 text-center text-table text-3">还没有这类记录。</p>}
      {byDay(items.slice(0, limit)).map(([day, group]) => (
        <section key={day} aria-label={dayTitle(day, today)}>
          <h3 className="mt-3 text-note text-3 tabular-nums">{dayTitle(day, today)}</h3>
          <ol>
            {group.map(item => (
              <TimelineEntry key={`${item.kind}:${item.id}`} item={item} />
            ))}
          </ol>
        </section>
      ))}
      {older > 0 && (
        <Button variant="quiet" className="mt-2" onClick={() => setLimit(items.length)}>
          显示更早的 {older} 条
        </Button>
      )}
    </Section>
  );
}
