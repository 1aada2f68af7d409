import type { Metadata } from 'next';
import { NoticePageList } from '@/components/notice/notice-page-list';
import { ReadAll } from '@/components/notice/read-all';
import { LiveRefresh } from '@/components/shell/live-refresh';
import { Empty } from '@/components/ui/empty';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';
import { requireActor } from '@/lib/auth/require-actor';
import { now } from '@/lib/clock';
import { countUnreadNotices } from '@/lib/db/notice';
import { listNoticePage } from '@/lib/db/notice-list';
import { NOTICE_NAMES, type NoticeKey } from '@/lib/domain/notice';
import { noticeAddress, readNoticeQuestion } from '@/lib/domain/notice-question';
import { readNotices } from '../actions';

export const metadata: Metadata = { title: '消息' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const NOTHING = {
  title: '没有消息',
  hint: '同事把项目交给你、提醒到期、备案和流转有结果时，会在这里告诉你。也可以在“我的账号”里选择用邮件接收。',
};

export default async function NoticesPage({ searchParams }: Props) {
  const actor = await requireActor();
  const question = readNoticeQuestion(await searchParams);
  const [{ notices, next }, unread] = await Promise.all([
    listNoticePage(actor, question),
    countUnreadNotices(actor),
  ]);
  const isFiltered = question.unread || question.kind !== null;
  const tab = (label: string, more: { unread: boolean; kind: NoticeKey | null }, count?: number) => ({
    href: noticeAddress({ ...more, after: null }),
    label,
    count,
    current: more.unread === question.unread && more.kind === question.kind,
  });
  const kinds = Object.entries(NOTICE_NAMES) as [NoticeKey, string][];
  return (
    <div className="mx-auto flex max-w-220 flex-col gap-3">
      <LiveRefresh on={['notices.changed']} />
      <PageHeader
        title="消息"
        count={unread > 0 ? `${unread} 条未读` : undefined}
        actions={unread > 0 && <ReadAll read={readNotices} />}
      />
      <TabLinks
        label="消息分类"
        links={[
          tab('全部', { unread: false, kind: null }),
          tab('未读', { unread: true, kind: null }, unread),
          ...kinds.map(([kind, name]) => tab(name, { unread: false, kind })),
        ]}
      />
      {notices.length > 0 ? (
        <NoticePageList notices={notices} now={now().toISOString()} read={readNotices} />
      ) : (
        <Empty
          title={isFiltered ? '没有这一类消息' : NOTHING.title}
          hint={isFiltered ? undefined : NOTHING.hint}
          action={isFiltered && <LinkButton href="/notices">看全部消息</LinkButton>}
        />
      )}
      <nav aria-label="翻页" className="flex justify-end gap-2">
        {question.after && (
          <LinkButton href={noticeAddress({ ...question, after: null })} size="sm">
            回到最新
          </LinkButton>
        )}
        {next && (
          <LinkButton href={noticeAddress({ ...question, after: next })} size="sm">
            更早的消息
          </LinkButton>
        )}
      </nav>
    </div>
  );
}
