'use client';
import { useRouter } from 'next/navigation';
import type { NoticeView } from '@/lib/domain/notice';
import type { ReadNoticesInput } from '@/lib/domain/notice-input';
import type { Outcome } from '@/lib/domain/outcome';
import { useDeed } from '../ui/use-deed';
import { useReady } from '../ui/use-ready';
import { workListClass } from '../work/work-list-class';
import { NoticeRow } from './notice-row';

type NoticePageListProps = {
  notices: NoticeView[];
  now: string;
  read: (input: ReadNoticesInput) => Promise<Outcome<{ count: number }>>;
};

/** A page of notices. */
export function NoticePageList({ notices, now, read }: NoticePageListProps) {
  const router = useRouter();
  const ready = useReady();
  const deed = useDeed(read, () => router.refresh());
  return (
    <section
      aria-label="消息"
      data-ready={ready}
      className="rounded-card border border-hairline bg-surface px-4 py-1"
    >
      {deed.message && (
        <p role="alert" className="py-2 text-note text-danger">
          {deed.message}
        </p>
      )}
      <ul className={workListClass(false)}>
        {notices.map(notice => (
          <NoticeRow key={notice.id} notice={notice} now={now} read={id => deed.send({ ids: [id] })} />
        ))}
      </ul>
    </section>
  );
}
