/** A line that tells what a colleague has done; where it leads, the page asks for the right anew. */
export type NoticeView = {
  id: string;
  /** ISO 8601. */
  at: string;
  text: string;
  href: string;
  kind: NoticeKey;
  isRead: boolean;
};

/** What a notice is about, for its mark in the list. */
export const NOTICE_NAMES = {
  assignment: '分工',
  mention: '提到我',
  reminder: '提醒',
  claim: '备案',
  transfer: '流转',
  task: '督办',
  system: '系统',
} as const;
export type NoticeKey = keyof typeof NOTICE_NAMES;
