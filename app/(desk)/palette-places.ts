import type { NavItem } from '@/components/shell/nav-item';
import { toInitials, toPinyin } from '@/lib/db/pinyin';

const known = new Map<string, string>();

/** Spelling and initials of a label, made once for each. */
function wordsOf(label: string): string {
  const words = known.get(label) ?? `${toPinyin(label)} ${toInitials(label)}`;
  known.set(label, words);
  return words;
}

/** The pages of somebody's navigation as the palette lists them. */
export function palettePlaces(items: readonly NavItem[]) {
  return items.map(({ href, label }) => ({ href, label, words: wordsOf(label) }));
}
