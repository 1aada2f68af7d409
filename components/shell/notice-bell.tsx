'use client';
import { Bell } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { NOTICES_CHANGED } from '@/lib/domain/stream-event';
import { hearDesk } from './desk-stream';

type NoticeBellProps = { href: string; count: number };

/** How many notices wait to be read, as the stream tells it; a press leads to them. */
export function NoticeBell({ href, count }: NoticeBellProps) {
  // What the stream said last holds until the server draws another number.
  const [told, setTold] = useState({ drawn: count, unread: count });
  useEffect(
    () =>
      hearDesk(event => {
        if (event.name === NOTICES_CHANGED) setTold({ drawn: count, unread: event.unread });
      }),
    [count],
  );
  if (told.drawn !== count) setTold({ drawn: count, unread: count });
  const { unread } = told;
  const shown = unread > 99 ? '99+' : String(unread);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={unread === 0 ? '消息' : `消息，${shown} 条未读`}
      className="relative flex size-9 shrink-0 items-center justify-center rounded-card text-2 hover:bg-sunken pointer-coarse:size-11"
    >
      <Bell className="size-4.5" aria-hidden />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute top-0.5 right-0 min-w-4 rounded-full bg-accent px-1 text-center text-note leading-4 text-on-accent tabular-nums"
        >
          {shown}
        </span>
      )}
    </Link>
  );
}
