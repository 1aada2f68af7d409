import { fillSearchWords } from './search-fill';

/**
 * Brings the words of the search in step with the rows, as the worker does every second. Whoever compares all
 * tables before and after does it first: a row that was written anew has its words by characters alone until then.
 */
export async function settleSearchWords(): Promise<void> {
  while ((await fillSearchWords()) > 0);
}
