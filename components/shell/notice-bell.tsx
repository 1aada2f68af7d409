import { Bell } from 'lucide-react';
import Link from 'next/link';

type NoticeBellProps = { href: string; count: number };

/** How many notices wait to be read; a press leads to them. */
export function NoticeBell({ href, count }: NoticeBellProps) {
  const shown = count > 99 ? '99+' : String(count);
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={count === 0 ? '消息' : `消息，${shown} 条未读`}
      className="relative flex size-9 shrink-0 items-center justify-center rounded-card text-2 hover:bg-sunken pointer-coarse:size-11"
    >
      <Bell className="size-4.5" aria-hidden />
      {count > 0 && (
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
