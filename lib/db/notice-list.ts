import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import type { NoticeKey, NoticeView } from '../domain/notice';
import type { NoticeQuestion } from '../domain/notice-question';
import { db } from './client';

const PAGE = 50;

type NoticeRow = { id: string; at: Date; text: string; href: string; kind: NoticeKey; readAt: Date | null };

export const noticeView = ({ id, at, text, href, kind, readAt }: NoticeRow): NoticeView => ({
  id,
  at: at.toISOString(),
  text,
  href,
  kind,
  isRead: readAt !== null,
});

/** Behind the last one of the page before, newest first. */
const behind = ({ at, id }: { at: Date; id: string }): Prisma.NoticeWhereInput => ({
  OR: [{ at: { lt: at } }, { at, id: { lt: id } }],
});

/** One's own notices, newest first, a page at a time; `next` is where the following page begins. */
export async function listNoticePage(
  actor: Actor,
  { unread, kind, after }: NoticeQuestion,
): Promise<{ notices: NoticeView[]; next: NoticeQuestion['after'] }> {
  const rows = await db.notice.findMany({
    where: {
      AND: [
        { staffId: actor.staffId },
        unread ? { readAt: null } : {},
        kind ? { kind } : {},
        after ? behind(after) : {},
      ],
    },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: PAGE + 1,
  });
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  return {
    notices: shown.map(noticeView),
    next: rows.length > PAGE && last ? { at: last.at, id: last.id } : null,
  };
}
