import type { DeedGroup } from './deed-groups';
import type { PaletteDeed } from './palette-opener';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

const fits = ({ label, words = '' }: PaletteDeed, typed: string): boolean =>
  plain(label).includes(typed) || words.split(' ').some(word => word !== '' && word.startsWith(typed));

/** The deeds that fit what was typed, by characters, spelling or initials; all of them when nothing was. */
export function fittingDeeds(groups: readonly DeedGroup[], typed: string): DeedGroup[] {
  const text = plain(typed);
  return groups
    .map(({ title, deeds }) => ({ title, deeds: deeds.filter(deed => fits(deed, text)) }))
    .filter(({ deeds }) => deeds.length > 0);
}
