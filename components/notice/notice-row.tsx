import Link from 'next/link';
import type { NoticeView } from '@/lib/domain/notice';
import { formatAgo, formatInstant } from '@/lib/format';
import { workItemClass } from '../work/work-list-class';
import { NoticeMark } from './notice-mark';

type NoticeRowProps = {
  notice: NoticeView;
  /** From the server, so that both draw the same words. */
  now: string;
  read: (id: string) => void;
};

/** One line; the whole of it is the link, and following it, in whatever tab, lays the notice aside. */
export function NoticeRow({ notice, now, read }: NoticeRowProps) {
  const at = new Date(notice.at);
  const lay = () => !notice.isRead && read(notice.id);
  return (
    <li className={`${workItemClass} flex flex-wrap items-baseline gap-x-2 text-table sm:flex-nowrap`}>
      <span
        aria-hidden
        className={`size-1.5 shrink-0 self-center rounded-full ${notice.isRead ? '' : 'bg-accent'}`}
      />
      <NoticeMark kind={notice.kind} />
      <Link
        href={notice.href}
        prefetch={false}
        title={notice.text}
        onClick={lay}
        onAuxClick={lay}
        className={`order-last min-w-0 basis-full pl-3.5 after:absolute after:inset-0 sm:order-none sm:flex-1 sm:basis-auto sm:truncate sm:pl-0 ${notice.isRead ? 'text-2' : ''}`}
      >
        {!notice.isRead && <span className="sr-only">未读：</span>}
        {notice.text}
      </Link>
      <time
        dateTime={notice.at}
        title={formatInstant(at)}
        className="ml-auto shrink-0 text-note text-3 tabular-nums"
      >
        {formatAgo(at, new Date(now))}
      </time>
    </li>
  );
}
