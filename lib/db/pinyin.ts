import { pinyin } from 'pinyin-pro';

/** Syllables without tones; what is not Chinese stays a syllable of its own: 华海A → hua, hai, a. */
export function toSyllables(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true })
    .map(syllable => syllable.toLowerCase().replace(/[^a-z0-9]/g, ''))
    .filter(syllable => syllable !== '');
}

/** A syllable for each character, '' where it has none: for showing which characters a spelling means. */
export function characterSyllables(text: string): string[] {
  return [...text].map(character => toSyllables(character)[0] ?? '');
}

/** Full pinyin, for sorting and search: 长安 → changan. */
export function toPinyin(text: string): string {
  return toSyllables(text).join('');
}

/** First letters: 华海氨纶 → hhal. */
export function toInitials(text: string): string {
  return toSyllables(text)
    .map(syllable => syllable[0])
    .join('');
}

/** Syllables for sorting: what is not Chinese stays together, a surname is read as one where the text is a person's name. */
function sortSyllables(text: string, isPerson: boolean): string[] {
  const spelt = pinyin(text, {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
    surname: isPerson ? 'head' : 'off',
  });
  // A name that begins with 曾 begins with the surname: 曾经 begins no firm's name.
  if (text.startsWith('曾')) spelt[0] = 'zeng';
  return spelt.map(syllable => syllable.toLowerCase().replace(/[^a-z0-9]/g, '')).filter(part => part !== '');
}

/**
 * The key by which lists of names are sorted, as text, byte by byte: syllables without tones, then the text itself.
 * Digits come before letters, 安 before 安吉, 重庆 stands under c.
 */
export function toSortKey(text: string, of: 'name' | 'person' = 'name'): string {
  return `${sortSyllables(text, of === 'person').join(' ')}\t${text}`;
}

const kept = new Map<string, string>();
const MOST_KEPT = 5_000;

/** The same things in the order in which people look them up; for pickers, whose names come again and again. */
export function byPinyin<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  of: 'name' | 'person' = 'name',
): T[] {
  const keyOf = (name: string): string => {
    const place = `${of}:${name}`;
    const known = kept.get(place) ?? toSortKey(name, of);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(place, known);
    return known;
  };
  const keyed = things.map(thing => ({ thing, key: keyOf(nameOf(thing)) }));
  // Stable, and by code unit, as the database compares: not by the reader's language.
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ thing }) => thing);
}
