'use client';
import { useRouter } from 'next/navigation';
import type { NoticeView } from '@/lib/domain/notice';
import type { ReadNoticesInput } from '@/lib/domain/notice-input';
import type { Outcome } from '@/lib/domain/outcome';
import { NoticeRow } from '../notice/notice-row';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import { Section } from '../ui/section';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';
import { workListClass } from './work-list-class';

type NoticeListProps = {
  /** 消息 unless the list is of one kind, such as 提到我的. */
  title?: string | undefined;
  notices: NoticeView[];
  /** How many in all wait to be read, as the bell says it; more than are shown here, it may be. */
  unread: number;
  /** From the server, so that both draw the same words. */
  now: string;
  read: (input: ReadNoticesInput) => Promise<Outcome<{ count: number }>>;
};

/** 消息: what colleagues have done that concerns the reader. Following one, or the button, lays it aside. */
export function NoticeList({ title = '消息', notices, unread, now, read }: NoticeListProps) {
  const router = useRouter();
  const ready = useReady();
  const deed = useDeed(read, () => router.refresh());
  if (notices.length === 0) return null;
  return (
    <div id={title === '消息' ? 'notices' : undefined} data-ready={ready}>
      <Section
        title={title}
        note={unread > 0 ? `${unread > 99 ? '99+' : unread} 条未读` : undefined}
        actions={
          <>
            {unread > 0 && (
              <Button
                size="sm"
                variant="quiet"
                pending={deed.pending}
                onClick={() => deed.send({ ids: title === '消息' ? null : notices.map(({ id }) => id) })}
              >
                全部已读
              </Button>
            )}
            <LinkButton href="/notices" size="sm" variant="quiet">
              全部消息
            </LinkButton>
          </>
        }
      >
        <ul className={workListClass(true)}>
          {notices.map(notice => (
            <NoticeRow key={notice.id} notice={notice} now={now} read={id => deed.send({ ids: [id] })} />
          ))}
        </ul>
      </Section>
    </div>
  );
}
