import { NOTHING_SELECTED, type Selection } from './selection';

/** What is chosen, and under which question of the ledger. */
export type Kept = { query: string; selection: Selection };

const KEY = 'ledger selection';
const NONE: Kept = { query: '', selection: NOTHING_SELECTED };

let kept: Kept = NONE;
let isChoosing = false;
const hearers = new Set<() => void>();

function turnTo(next: Kept): void {
  kept = next;
  for (const hear of hearers) hear();
}

/** One selection for all tables of a page: in groups the ledger is several. */
export const selectionStore = {
  subscribe: (hear: () => void) => {
    hearers.add(hear);
    return () => {
      hearers.delete(hear);
    };
  },
  read: (): Kept => kept,
  readOnServer: (): Kept => NONE,
  /** On a phone: a press turns a line instead of opening it. */
  readChoosing: (): boolean => isChoosing,
  setChoosing: (on: boolean): void => {
    isChoosing = on;
    for (const hear of hearers) hear();
  },
  /** What this tab had chosen under the same question, before a reload too; another question begins with none. */
  recall: (query: string): void => {
    if (kept.query === query) return;
    const text = sessionStorage.getItem(KEY);
    const stored = text === null ? null : (JSON.parse(text) as Kept);
    turnTo(stored?.query === query ? stored : { query, selection: NOTHING_SELECTED });
  },
  keep: (next: Kept): void => {
    sessionStorage.setItem(KEY, JSON.stringify(next));
    turnTo(next);
  },
};
