import type { FilterOptions } from '@/lib/domain/vocabulary-view';
import { industrySquare } from '../ui/industry-square';
import type { LedgerIndustry } from './cell-content';

/** Name and colour of each industry by its key, for the rows. */
export function namedIndustries(industries: FilterOptions['industries']): Record<string, LedgerIndustry> {
  return Object.fromEntries(
    industries.map(({ key, shortName, order }) => [key, { name: shortName, square: industrySquare(order) }]),
  );
}
