import type { Mark } from './find-view';
import { searchText } from './search-terms';

/** Where `rest` ends when it is read from this character on, each by itself, its syllable or its initial; null when it cannot be. */
function endOf(
  characters: readonly string[],
  syllables: readonly string[],
  at: number,
  rest: string,
): number | null {
  if (rest === '') return at;
  const [character, syllable] = [characters[at]?.toLowerCase(), syllables[at] ?? ''];
  if (character === undefined) return null;
  if (syllable !== '' && syllable.startsWith(rest)) return at + 1;
  for (const part of [character, syllable, syllable.charAt(0)]) {
    if (part === '' || !rest.startsWith(part)) continue;
    const end = endOf(characters, syllables, at + 1, rest.slice(part.length));
    if (end !== null) return end;
  }
  return null;
}

/**
 * Which characters of a name fit what was typed: as they stand, else by sound. `syllables` has one for each
 * character of the name; '' where it has no sound.
 */
export function markOf(name: string, syllables: readonly string[], typed: string): Mark {
  const text = searchText(typed);
  const characters = [...name];
  if (text === '') return null;
  const offset = (count: number): number => characters.slice(0, count).join('').length;
  const place = name.toLowerCase().indexOf(text);
  if (place >= 0) return [place, place + text.length];
  if (syllables.length !== characters.length) return null;
  for (let start = 0; start < characters.length; start += 1) {
    const end = endOf(characters, syllables, start, text);
    if (end !== null) return [offset(start), offset(end)];
  }
  return null;
}
