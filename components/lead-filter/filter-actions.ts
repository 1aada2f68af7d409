import type { Outcome } from '@/lib/domain/outcome';
import type { FilterChoices, FilterCount } from '@/lib/domain/vocabulary-view';

/** What the filter asks the server beside its page; handed in by the page. */
export type FilterActions = {
  /** How many the question lets through that is being put together. */
  count: (input: { query: string }) => Promise<Outcome<FilterCount>>;
  choices: (input: Record<string, never>) => Promise<Outcome<FilterChoices>>;
};
