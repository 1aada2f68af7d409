import type { WeeklyGroup, WeeklyLayout, WeeklyReport } from '@/lib/domain/weekly/weekly-report';
import { Section } from '../ui/section';
import { WeeklyTable } from './weekly-table';

/** The table before it is taken out: the same groups, rows and sentences as in the file. */
export function WeeklyView({ report, layout }: { report: WeeklyReport; layout: WeeklyLayout }) {
  const whole: WeeklyGroup = {
    key: 'all',
    name: '全部在谈项目',
    rows: report.groups.flatMap(group => group.rows),
    sentence: report.sentence,
  };
  const groups = layout === 'list' ? [whole] : report.groups;
  return (
    <div className="flex flex-col gap-4">
      {layout === 'collection' && report.groups.length > 1 && (
        <p className="text-body">{report.sentence}。</p>
      )}
      {groups.map(group => (
        <Section key={group.key} title={group.name} note={`${group.sentence}。`}>
          <WeeklyTable group={group} layout={layout} />
        </Section>
      ))}
    </div>
  );
}
