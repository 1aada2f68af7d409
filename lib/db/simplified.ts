import { ConverterFactory, type ConverterFunction } from 'opencc-js/core';
import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';

let convert: ConverterFunction | null = null;

/** Traditional characters as simplified ones: 華海氨綸 → 华海氨纶. The tables are built on first use, for the server alone. */
export function toSimplified(text: string): string {
  convert ??= ConverterFactory([phrases, characters]);
  return convert(text);
}
