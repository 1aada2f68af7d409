import { z } from 'zod';
import { NOTICE_NAMES, type NoticeKey } from './notice';

/** What the page of notices is asked for. */
export type NoticeQuestion = {
  unread: boolean;
  kind: NoticeKey | null;
  /** The last notice of the page before: its instant and id. */
  after: { at: Date; id: string } | null;
};

type Asked = Record<string, string | string[] | undefined>;

const cursor = z.object({ at: z.iso.datetime(), id: z.uuid() });

function readCursor(text: unknown): NoticeQuestion['after'] {
  const [at, id] = typeof text === 'string' ? text.split('_') : [];
  const parsed = cursor.safeParse({ at, id });
  return parsed.success ? { at: new Date(parsed.data.at), id: parsed.data.id } : null;
}

/** Reads it from an address; what makes no sense is left out. */
export function readNoticeQuestion(asked: Asked): NoticeQuestion {
  const { kind } = asked;
  return {
    unread: asked.unread === '1',
    kind: typeof kind === 'string' && Object.hasOwn(NOTICE_NAMES, kind) ? (kind as NoticeKey) : null,
    after: readCursor(asked.after),
  };
}

/** The address of a question. */
export function noticeAddress({ unread, kind, after }: NoticeQuestion): string {
  const query = new URLSearchParams();
  if (unread) query.set('unread', '1');
  if (kind) query.set('kind', kind);
  if (after) query.set('after', `${after.at.toISOString()}_${after.id}`);
  return query.size > 0 ? `/notices?${query}` : '/notices';
}
