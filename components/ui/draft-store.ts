const MARK = 'draft:';

/** Whose page this is: drafts of one person must not meet the next who signs in in the same tab. */
export function pageOwner(): string {
  return document.querySelector<HTMLElement>('[data-person]')?.dataset.person ?? '';
}

const keyOf = (key: string): string => `${MARK}${pageOwner()}:${key}`;

/** What was kept under this key by whoever is signed in, or null. */
export function readDraft(key: string): Record<string, string> | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(key)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    return Object.fromEntries(Object.entries(kept).map(([name, text]) => [name, String(text)]));
  } catch {
    return null;
  }
}

export function writeDraft(key: string, draft: Record<string, string> | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(keyOf(key));
    else sessionStorage.setItem(keyOf(key), JSON.stringify(draft));
  } catch {
    // A browser without storage keeps no draft; the form itself works.
  }
}

/** Forgets every draft of the tab, whoever's it is: for those who leave. */
export function dropDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(MARK)) sessionStorage.removeItem(key);
    }
  } catch {
    // Nothing was kept either.
  }
}
