import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Empty } from '@/components/ui/empty';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { RecentMoves } from '@/components/work/recent-moves';
import { StageStrip, type StageTotal } from '@/components/work/stage-strip';
import { WaitingQueue } from '@/components/work/waiting-queue';
import { WorkList } from '@/components/work/work-list';
import { requireActor } from '@/lib/auth/require-actor';
import { now } from '@/lib/clock';
import { type BoardSum, sumBoard } from '@/lib/db/board';
import { getWork, listAttention } from '@/lib/db/work';
import { can, canReadSomeLeads } from '@/lib/domain/access';
import { formatDay } from '@/lib/domain/day';
import { readFilter } from '@/lib/domain/lead-filter';
import { STAGE_KEYS } from '@/lib/domain/stage';
import { confirm } from './actions';
import { navItems } from './navigation';

export const metadata: Metadata = { title: '我的工作台' };

function totalByStage(sums: readonly BoardSum[]): StageTotal[] {
  return STAGE_KEYS.map(stage => {
    const mine = sums.filter(sum => sum.stage === stage);
    return {
      stage,
      count: mine.reduce((total, sum) => total + sum.count, 0),
      yuan: mine.reduce((total, sum) => total + sum.yuan, 0),
    };
  });
}

export default async function WorkPage() {
  const actor = await requireActor();
  if (!canReadSomeLeads(actor)) {
    const [place] = navItems(actor);
    if (place) redirect(place.href);
    return <Empty title="你还没有岗位。" hint="请联系系统管理员为你登记单位和岗位，之后刷新本页。" />;
  }
  const [work, sums] = await Promise.all([getWork(actor), sumBoard(actor, readFilter({ status: 'active' }))]);
  const { counts } = work;
  const followsSome = counts.mine > 0;
  const attention = followsSome ? null : await listAttention(actor);
  const { today } = actor;
  return (
    <div className="flex flex-col gap-4">
      <PageHeader
        title="我的工作台"
        count={formatDay(today, 'list')}
        actions={
          <LinkButton href="/board" size="sm">
            看板
          </LinkButton>
        }
      />
      <StageStrip totals={totalByStage(sums)} />
      <div className="grid items-start gap-4 lg:grid-cols-2 xl:grid-cols-3">
        {can(actor, 'period.close') && (
          <WaitingQueue entries={work.waiting} count={counts.waiting} confirm={confirm} />
        )}
        {followsSome && (
          <>
            <WorkList
              title="今日到期"
              cards={work.today}
              count={counts.today}
              href="/leads?mine=1&due=today"
              empty="今天没有到期的下步计划。"
              today={today}
            />
            <WorkList
              title="已逾期"
              cards={work.overdue}
              count={counts.overdue}
              href="/leads?mine=1&due=overdue&sort=due"
              empty="没有逾期，保持住。"
              today={today}
            />
            <WorkList
              title="本周"
              cards={work.week}
              count={counts.week}
              href="/leads?mine=1&due=week&sort=due"
              empty="本周余下几天没有到期的下步计划。"
              today={today}
            />
            <WorkList
              title="30天未跟进"
              cards={work.stale}
              count={counts.stale}
              href="/leads?mine=1&due=stale&sort=progress"
              empty="名下线索 30 天内都有跟进。"
              today={today}
              about="progress"
            />
            <WorkList
              title="我的线索"
              cards={work.mine}
              count={counts.mine}
              href="/leads?mine=1&status=active"
              empty="名下还没有线索。"
              today={today}
            />
          </>
        )}
        {attention && (
          <>
            <WorkList
              title="逾期最久"
              cards={attention.overdue}
              href="/leads?due=overdue&sort=due"
              empty="没有逾期的下步计划。"
              today={today}
            />
            <WorkList
              title="最久未跟进"
              cards={attention.stale}
              href="/leads?due=stale&sort=progress"
              empty="30 天内都有跟进。"
              today={today}
              about="progress"
            />
          </>
        )}
        <RecentMoves moves={work.moves} now={now()} />
      </div>
    </div>
  );
}
