import type { Day } from '@/lib/domain/day';
import type { WorkView } from '@/lib/domain/work-view';
import { WorkList } from './work-list';

type AskedListsProps = { work: Pick<WorkView, 'judge' | 'lapsing'>; today: Day };

/** What others wait for: new leads to judge, claims about to lapse. Empty lists stay away. */
export function AskedLists({ work, today }: AskedListsProps) {
  const { judge, lapsing } = work;
  return (
    <>
      {judge.count > 0 && (
        <WorkList
          title="待研判"
          note={`${judge.count} 条新线索等你研判`}
          cards={judge.rows}
          href="/leads?stage=lead&status=active"
          empty=""
          today={today}
          about="clock"
        />
      )}
      {lapsing.count > 0 && (
        <WorkList
          title="备案将到期"
          note={`${lapsing.count} 件，到期或沉默后进入公共池`}
          cards={lapsing.rows}
          empty=""
          today={today}
          about="clock"
        />
      )}
    </>
  );
}

/** 我的线索, across the page: those that stand in no list above; the rest of them has been read there. */
export function OwnLeads({ mine, today }: { mine: WorkView['mine']; today: Day }) {
  if (mine.others === 0) return null;
  return (
    <WorkList
      title="我的线索"
      note={mine.others === mine.count ? `${mine.count} 个` : `其余 ${mine.others} 个，共 ${mine.count} 个`}
      cards={mine.rows}
      href="/leads?mine=1&status=active"
      empty=""
      today={today}
      about="clock"
      wide
    />
  );
}
