import type { Day } from '@/lib/domain/day';
import { type WeeklyChoice, weeklyHref } from '@/lib/domain/weekly/weekly-question';
import { WEEKLY_GROUPS, WEEKLY_LAYOUTS, type WeeklyLayout } from '@/lib/domain/weekly/weekly-report';
import { Button } from '../ui/button';
import { Select } from '../ui/select';
import { TabLinks } from '../ui/tab-links';
import { Toolbar } from '../ui/toolbar';

type WeeklyPickerProps = { choice: WeeklyChoice; weeks: readonly { friday: Day; label: string }[] };

const optionsOf = (names: Record<string, string>) =>
  Object.entries(names).map(([value, label]) => ({ value, label }));

/** Which table, which week and by whom, in the address, so that a colleague sees the same. */
export function WeeklyPicker({ choice, weeks }: WeeklyPickerProps) {
  const { friday, by, layout } = choice;
  const isOffered = weeks.some(week => week.friday === friday);
  const offered = isOffered ? weeks : [{ friday, label: friday }, ...weeks];
  return (
    <>
      <TabLinks
        label="周报种类"
        links={(Object.keys(WEEKLY_LAYOUTS) as WeeklyLayout[]).map(key => ({
          href: weeklyHref({ ...choice, layout: key }),
          label: WEEKLY_LAYOUTS[key],
          current: key === layout,
        }))}
      />
      <Toolbar label="选择周和分组">
        <form action="/reports/weekly" className="flex flex-wrap items-center gap-2">
          <input type="hidden" name="layout" value={layout} />
          <Select
            key={`week ${friday}`}
            name="week"
            aria-label="周"
            className="w-60"
            defaultValue={friday}
            options={offered.map(week => ({ value: week.friday, label: week.label }))}
          />
          <Select
            key={`by ${by}`}
            name="by"
            aria-label="分组"
            className="w-36"
            defaultValue={by}
            options={optionsOf(WEEKLY_GROUPS)}
          />
          <Button type="submit">查看</Button>
        </form>
      </Toolbar>
    </>
  );
}
