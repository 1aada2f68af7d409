import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { LiveRefresh } from '@/components/shell/live-refresh';
import { Empty } from '@/components/ui/empty';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { AskedLists, OwnLeads } from '@/components/work/asked-lists';
import { AttentionLists } from '@/components/work/attention-lists';
import { Glances } from '@/components/work/glances';
import { NoticeList } from '@/components/work/notice-list';
import { RecentMoves } from '@/components/work/recent-moves';
import { StageStrip } from '@/components/work/stage-strip';
import { StepDeed } from '@/components/work/step-deed';
import { WaitingPlaces } from '@/components/work/waiting-places';
import { WaitingQueue } from '@/components/work/waiting-queue';
import { workFlowClass } from '@/components/work/work-list-class';
import { requireActor } from '@/lib/auth/require-actor';
import { now } from '@/lib/clock';
import { sumBoard } from '@/lib/db/board';
import { listMentions } from '@/lib/db/mentions';
import { countUnreadNotices, listNotices } from '@/lib/db/notice';
import { countWaitingPlaces } from '@/lib/db/waiting-places';
import { getWork, listAttention } from '@/lib/db/work';
import { can, canReadSomeLeads } from '@/lib/domain/access';
import { formatDay } from '@/lib/domain/day';
import { readFilter } from '@/lib/domain/lead-filter';
import { confirm, readNotices } from './actions';
import { navItems } from './navigation';
import { finishStep } from './talk/actions';

export const metadata: Metadata = { title: '我的工作台' };

/** Said to a newcomer whose post somebody has still to approve, and to whoever's posts are over. */
const NO_POST = {
  title: '你的岗位还没有生效',
  hint: '账号已经开通。岗位由一位管理员登记、另一位批准，批准后重新登录即可看到工作内容；急用请联系系统管理员。',
};

export default async function WorkPage() {
  const actor = await requireActor();
  if (!canReadSomeLeads(actor)) {
    const [place] = navItems(actor);
    if (place) redirect(place.href);
    return <Empty title={NO_POST.title} hint={NO_POST.hint} />;
  }
  const [work, sums, notices, unread, mentions, unreadMentions, asked] = await Promise.all([
    getWork(actor),
    sumBoard(actor, readFilter({ status: 'active' })),
    listNotices(actor),
    countUnreadNotices(actor),
    listMentions(actor),
    countUnreadNotices(actor, 'mention'),
    countWaitingPlaces(actor),
  ]);
  const attention = work.mine.count > 0 ? null : await listAttention(actor);
  const confirms = can(actor, 'period.close');
  const { today } = actor;
  // Whoever follows no lead and has nothing due looks at what waits longest instead.
  const hasDue = attention === null || Object.values(work.glances).some(({ count }) => count > 0);
  return (
    <div className="flex flex-col gap-4">
      <LiveRefresh on={['leads.changed', 'notices.changed']} holdWhileTyping />
      <PageHeader
        title="我的工作台"
        count={formatDay(today, 'list')}
        actions={
          <LinkButton href="/board" size="sm">
            看板
          </LinkButton>
        }
      />
      <StageStrip sums={sums} />
      <div className={workFlowClass}>
        {hasDue && (
          <Glances
            glances={work.glances}
            deedOf={item => <StepDeed item={item} today={today} finish={finishStep} />}
          />
        )}
        <WaitingPlaces counts={asked} answers={work.answers} />
        {confirms && (
          <WaitingQueue entries={work.waiting.rows} count={work.waiting.count} confirm={confirm} />
        )}
        {attention && <AttentionLists {...attention} today={today} />}
        <AskedLists work={work} today={today} />
      </div>
      <OwnLeads mine={work.mine} today={today} />
      <NoticeList
        title="提到我的"
        notices={mentions}
        unread={unreadMentions}
        now={now().toISOString()}
        read={readNotices}
      />
      <NoticeList notices={notices} unread={unread} now={now().toISOString()} read={readNotices} />
      <RecentMoves moves={work.moves} now={now()} wide />
    </div>
  );
}
