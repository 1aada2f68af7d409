import type { Actor } from '../domain/actor';
import type { NoticeView } from '../domain/notice';
import { db } from './client';
import { noticeView } from './notice-list';

const SHOWN = 8;

/** 提到我的: where colleagues have named the actor, the unread first. */
export async function listMentions(actor: Actor): Promise<NoticeView[]> {
  const rows = await db.notice.findMany({
    where: { staffId: actor.staffId, kind: 'mention' },
    orderBy: [{ readAt: { sort: 'desc', nulls: 'first' } }, { at: 'desc' }, { id: 'desc' }],
    take: SHOWN,
  });
  return rows.map(noticeView);
}
