import { investorKeyOf, type LedgerRow, type RowPlace } from './row';

/** Rows of one investor, shown for merging. */
export interface DuplicateGroup {
  /** What the rows share: `name` (match key), `uscc`, or both; sorted. */
  readonly by: readonly ('name' | 'uscc')[];
  readonly rows: readonly RowPlace[];
}

/**
 * Groups rows (refused ones too) whose investors are the same: a valid code or the match key is equal.
 * Groups and their rows are in file order; a row alone is no group.
 */
export function duplicateGroups(rows: readonly LedgerRow[]): readonly DuplicateGroup[] {
  const parents = rows.map((_, index) => index);
  const links = [
    { by: 'name' as const, keys: rows.map(investorKeyOf) },
    { by: 'uscc' as const, keys: rows.map(row => row.uscc) },
  ];
  const joined = links.map(({ by, keys }) => ({ by, repeats: joinEqual(keys, parents) }));
  const members = new Map<number, number[]>();
  for (const index of rows.keys()) {
    const root = rootOf(parents, index);
    const group = members.get(root);
    if (group === undefined) members.set(root, [index]);
    else group.push(index);
  }
  return [...members.values()]
    .filter(indices => indices.length > 1)
    .map(indices => ({
      by: joined.filter(({ repeats }) => indices.some(index => repeats.has(index))).map(({ by }) => by),
      rows: indices.flatMap(index => placeOf(rows[index])),
    }));
}

/** Joins indices with equal keys; returns those whose key stood in an earlier row. */
function joinEqual(keys: readonly (string | null)[], parents: number[]): ReadonlySet<number> {
  const firstByKey = new Map<string, number>();
  const repeats = new Set<number>();
  keys.forEach((key, index) => {
    if (key === null) return;
    const first = firstByKey.get(key);
    if (first === undefined) {
      firstByKey.set(key, index);
      return;
    }
    repeats.add(index);
    const [low, high] = [rootOf(parents, first), rootOf(parents, index)].sort((a, b) => a - b);
    if (low !== undefined && high !== undefined) parents[high] = low;
  });
  return repeats;
}

function rootOf(parents: number[], index: number): number {
  let root = index;
  for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
    parents[root] = parents[parent] ?? parent;
    root = parent;
  }
  return root;
}

function placeOf(row: LedgerRow | undefined): readonly RowPlace[] {
  return row === undefined ? [] : [{ sheet: row.sheet, row: row.row }];
}
