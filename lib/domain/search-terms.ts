import { clean } from './text';

const WINDOW = 4;
const INITIALS = 6;
const SPELLING = 12;

/** What the search knows of a lead: its names, their syllables and its codes. */
export type SearchSource = {
  names: readonly string[];
  syllables: readonly (readonly string[])[];
  codes: readonly string[];
};

function windows(text: string, size: number, mark = ''): string[] {
  const characters = [...text];
  return characters.map((_, start) => mark + characters.slice(start, start + size).join(''));
}

/**
 * The words under which a lead is found: every place of its names, of their initials (~) and of their
 * spelling (+), and its codes (#). A search is a prefix of one of them, so one index answers all.
 */
export function searchWords(source: SearchSource): string[] {
  const names = source.names.map(name => clean(name).toLowerCase());
  const initials = source.syllables.flatMap(syllables =>
    windows(syllables.map(s => s[0] ?? '').join(''), INITIALS, '~'),
  );
  const spellings = source.syllables.flatMap(syllables =>
    syllables.map((_, start) => `+${syllables.slice(start).join('').slice(0, SPELLING)}`),
  );
  const codes = source.codes.map(code => `#${code.toLowerCase()}`);
  return [...new Set([...names.flatMap(name => windows(name, WINDOW)), ...initials, ...spellings, ...codes])];
}

const quoted = (word: string): string => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}':*`;

/** A search as a tsquery over those words, or null when nothing was asked. Never contains raw input unquoted. */
export function searchQuery(typed: string): string | null {
  const text = clean(typed).toLowerCase().slice(0, 60);
  if (text === '') return null;
  const alternatives = [quoted(`#${text}`)];
  const whole = windows(text, WINDOW).filter(word => [...word].length === WINDOW);
  alternatives.push(whole.length > 0 ? `(${whole.map(quoted).join(' & ')})` : quoted(text));
  if (/^[a-z]+$/.test(text)) {
    alternatives.push(quoted(`~${text.slice(0, INITIALS)}`), quoted(`+${text.slice(0, SPELLING)}`));
  }
  return alternatives.join(' | ');
}
