import { pageOwner } from '../ui/draft-store';

const MOST = 12;
const LEAD = /^\/leads\/([0-9a-f-]{36})$/;
const keyOf = (): string => `opened:${pageOwner()}`;

/** Ids of the leads opened last in this browser, the latest first; ids alone, names stay on the server. */
export function listOpened(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf()) ?? '[]');
    return Array.isArray(kept) ? kept.filter(id => typeof id === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps what this address opens, where it opens a lead. */
export function rememberOpened(path: string): void {
  const id = LEAD.exec(path)?.[1];
  if (!id) return;
  try {
    localStorage.setItem(
      keyOf(),
      JSON.stringify([id, ...listOpened().filter(one => one !== id)].slice(0, MOST)),
    );
  } catch {
    // A browser that keeps nothing has no recent records; the search goes on.
  }
}
