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
