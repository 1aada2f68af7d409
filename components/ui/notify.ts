export type NoticeTone = 'ok' | 'warn' | 'danger' | 'info';

export type Notice = {
  message: string;
  tone?: NoticeTone | undefined;
  /** Offers 撤销 for eight seconds. */
  undo?: (() => void) | undefined;
  /** Offers another deed instead, for example 刷新. */
  action?: { label: string; run: () => void } | undefined;
};

type Hearer = { notice: (notice: Notice) => void; say: (text: string) => void };

let hearer: Hearer | null = null;
const waiting: Notice[] = [];

/** Says what was done, and lets it be taken back. */
export function notify(notice: Notice): void {
  if (hearer) hearer.notice(notice);
  else waiting.push(notice);
}

/** Says it to a screen reader only: 已移到签约，第 2 位. */
export function announce(text: string): void {
  hearer?.say(text);
}

/** For the one Toaster of the page. */
export function hearNotices(next: Hearer): () => void {
  hearer = next;
  for (const notice of waiting.splice(0)) next.notice(notice);
  return () => {
    if (hearer === next) hearer = null;
  };
}
