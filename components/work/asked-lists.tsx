import type { Day } from '@/lib/domain/day';
import type { WorkView } from '@/lib/domain/work-view';
import { WorkList } from './work-list';

type AskedListsProps = { work: Pick<WorkView, 'judge' | 'lapsing' | 'mine'>; today: Day };

/** What others wait for: new leads to judge, claims about to lapse; then one's own leads. Empty lists stay away. */
export function AskedLists({ work, today }: AskedListsProps) {
  const { judge, lapsing, mine } = work;
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
      {mine.count > 0 && (
        <div className="lg:col-span-full">
          <WorkList
            title="我的线索"
            note={`${mine.count} 个`}
            cards={mine.rows}
            href="/leads?mine=1&status=active"
            empty=""
            today={today}
            about="clock"
            wide
          />
        </div>
      )}
    </>
  );
}
