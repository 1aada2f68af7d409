const KEY = 'ledger groups';

type Kept = { of: string; keys: string[] };

function kept(of: string): string[] {
  const text = sessionStorage.getItem(KEY);
  const stored = text === null ? null : (JSON.parse(text) as Kept);
  return stored?.of === of ? stored.keys : [];
}

/** The groups this tab has open under a question, so that Back from a lead finds them open; another question begins anew. */
export const openGroups = {
  has: (of: string, key: string): boolean => kept(of).includes(key),
  keep: (of: string, key: string, isOpen: boolean): void => {
    const others = kept(of).filter(other => other !== key);
    const keys = isOpen ? [...others, key] : others;
    sessionStorage.setItem(KEY, JSON.stringify({ of, keys } satisfies Kept));
  },
};
