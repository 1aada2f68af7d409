'use client';
import { Note } from '../ui/note';
import { useSessionEnd } from './use-session-end';

/** Says at once that the session is over, above the page, which stays as it is with all that was typed. */
export function SessionWatch() {
  const { isOver, isWatching } = useSessionEnd();
  return (
    <div
      role={isOver ? 'alert' : undefined}
      data-session-watch={isWatching ? 'on' : 'off'}
      className={isOver ? 'sticky top-12 z-40 px-4 pt-2 lg:px-6 print:hidden' : 'contents'}
    >
      {isOver && (
        <Note
          tone="warn"
          action={
            <a
              href="/sign-in"
              target="_blank"
              rel="noopener"
              className="font-medium underline underline-offset-2"
            >
              在新页面登录
            </a>
          }
        >
          登录已结束。本页填写的内容还在：请在新页面登录，再回到这里继续。
        </Note>
      )}
    </div>
  );
}
