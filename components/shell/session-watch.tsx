'use client';
import { StatusShape } from '../ui/status-shape';
import { useSessionEnd } from './use-session-end';

/** Says at once that the session is over, above the page, which stays as it is with all that was typed. */
export function SessionWatch() {
  const { isOver, isWatching } = useSessionEnd();
  return (
    <div
      role={isOver ? 'alert' : undefined}
      data-session-watch={isWatching ? 'on' : 'off'}
      className={
        isOver
          ? 'sticky top-12 z-20 flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-hairline bg-warn-tint px-4 py-2 text-table text-warn print:hidden'
          : 'contents'
      }
    >
      {isOver && (
        <>
          <StatusShape tone="warn" />
          <span className="min-w-0 flex-1">
            登录已结束。本页填写的内容还在：请在新页面登录，再回到这里继续。
          </span>
          <a
            href="/sign-in"
            target="_blank"
            rel="noopener"
            className="font-medium underline underline-offset-2"
          >
            在新页面登录
          </a>
        </>
      )}
    </div>
  );
}
