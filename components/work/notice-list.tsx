'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { NoticeView } from '@/lib/domain/notice';
import type { ReadNoticesInput } from '@/lib/domain/notice-input';
import type { Outcome } from '@/lib/domain/outcome';
import { formatAgo, formatInstant } from '@/lib/format';
import { Button } from '../ui/button';
import { Section } from '../ui/section';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';
import { workItemClass, workListClass } from './work-list-class';

type NoticeListProps = {
  /** 消息 unless the list is of one kind, such as 提到我的. */
  title?: string | undefined;
  notices: NoticeView[];
  /** From the server, so that both draw the same words. */
  now: string;
  read: (input: ReadNoticesInput) => Promise<Outcome<{ count: number }>>;
};

/** 消息: what colleagues have done that concerns the reader. Following one, or the button, lays it aside. */
export function NoticeList({ title = '消息', notices, now, read }: NoticeListProps) {
  const router = useRouter();
  const ready = useReady();
  const deed = useDeed(read, () => router.refresh());
  const unread = notices.filter(notice => !notice.isRead).length;
  if (notices.length === 0) return null;
  return (
    <div id={title === '消息' ? 'notices' : undefined} data-ready={ready}>
      <Section
        title={title}
        note={unread > 0 ? `${unread} 条未读` : undefined}
        actions={
          unread > 0 && (
            <Button
              size="sm"
              variant="quiet"
              pending={deed.pending}
              onClick={() => deed.send({ ids: title === '消息' ? null : notices.map(({ id }) => id) })}
            >
              全部已读
            </Button>
          )
        }
      >
        <ul className={workListClass(true)}>
          {notices.map(notice => {
            const at = new Date(notice.at);
            return (
              <li key={notice.id} className={`${workItemClass} flex items-baseline gap-2 text-table`}>
                <span
                  aria-hidden
                  className={`size-1.5 shrink-0 self-center rounded-full ${notice.isRead ? '' : 'bg-accent'}`}
                />
                <Link
                  href={notice.href}
                  prefetch={false}
                  title={notice.text}
                  onClick={() => !notice.isRead && deed.send({ ids: [notice.id] })}
                  className={`min-w-0 flex-1 after:absolute sm:truncate after:inset-0 ${notice.isRead ? 'text-2' : ''}`}
                >
                  {!notice.isRead && <span className="sr-only">未读：</span>}
                  {notice.text}
                </Link>
                <time
                  dateTime={notice.at}
                  title={formatInstant(at)}
                  className="shrink-0 text-note text-3 tabular-nums"
                >
                  {formatAgo(at, new Date(now))}
                </time>
              </li>
            );
          })}
        </ul>
      </Section>
    </div>
  );
}
