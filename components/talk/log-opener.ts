import type { Note } from './note';

/** What 记一笔 begins with: nothing, or a note that came back. */
export type LogStart = { note?: Note | undefined };
type Hearer = (start: LogStart) => void;

const hearers: { shell: Hearer[]; page: Hearer[] } = { shell: [], page: [] };

/** Opens 记一笔: the form of the page that has one of its own, else the dialog. A note that came back is the dialog's. */
export function openLog(start: LogStart = {}): void {
  const hearer = (start.note ? undefined : hearers.page.at(-1)) ?? hearers.shell.at(-1);
  hearer?.(start);
}

/** The shell listens for as long as the desk is open; a page's own form comes before it. */
export function hearLog(place: 'shell' | 'page', hearer: Hearer): () => void {
  hearers[place].push(hearer);
  return () => {
    hearers[place] = hearers[place].filter(one => one !== hearer);
  };
}
