import { matchKey } from '../domain/firm-name';
import { clean } from '../domain/text';
import { toSimplified } from './simplified';

/**
 * The key under which the database keeps and seeks a firm: simplified characters first, then the name without
 * place and legal form (lib/domain/firm-name.ts). Every stored key is made here.
 */
export function firmKey(name: string): string {
  return matchKey(toSimplified(clean(name)));
}

/** Keys of several names, each once, in their order; none for a name that says nothing. */
export function firmKeys(names: readonly string[]): string[] {
  return [...new Set(names.map(firmKey).filter(key => key !== ''))];
}

/** The key of a group as people say it (华海集团 → 华海); null where none is named. */
export function groupKey(name: string | null): string | null {
  const key = name === null ? '' : firmKey(name);
  return key === '' ? null : key;
}
