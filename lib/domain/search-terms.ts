import { clean } from './text';

const WINDOW = 4;
const INITIALS = 6;
const SPELLING = 12;
const LONGEST = 60;
/** The digits at its end by which a telephone number is found: those that its mask shows, and no more. */
export const TAIL = 4;

/** What the search knows of a lead, an investor, a person or a file: its names, their syllables and its codes. */
export type SearchSource = {
  names: readonly string[];
  syllables: readonly (readonly string[])[];
  codes: readonly string[];
  /** A telephone number, found by its last digits. */
  phone?: string | null;
};

function windows(text: string, size: number, mark = ''): string[] {
  const characters = [...text];
  return characters.map((_, start) => mark + characters.slice(start, start + size).join(''));
}

/** ZJ2025-00017 is asked for as 00017 too. */
const codeWords = (code: string): string[] => {
  const low = code.toLowerCase();
  const number = /-(\d+)$/.exec(low)?.[1];
  return number ? [`#${low}`, `#${number}`] : [`#${low}`];
};

/**
 * The words under which something is found: every place of its names, each name whole (^name$), every place of
 * their initials (~) and of their spelling (+), its codes (#) and the end of its telephone number (*). A search
 * is a prefix of one of them, so one index answers all.
 */
export function searchWords(source: SearchSource): string[] {
  const names = source.names.map(name => clean(name).toLowerCase());
  const initials = source.syllables.flatMap(syllables =>
    windows(syllables.map(s => s[0] ?? '').join(''), INITIALS, '~'),
  );
  const spellings = source.syllables.flatMap(syllables =>
    syllables.map((_, start) => `+${syllables.slice(start).join('').slice(0, SPELLING)}`),
  );
  const digits = (source.phone ?? '').replace(/\D/g, '');
  return [
    ...new Set([
      ...names.flatMap(name => windows(name, WINDOW)),
      ...names.map(name => `^${name}$`),
      ...initials,
      ...spellings,
      ...source.codes.flatMap(codeWords),
      ...(digits.length < TAIL ? [] : [`*${digits.slice(-TAIL)}`]),
    ]),
  ];
}

/** A word to look up: as it stands, or as the beginning of one. */
export type Word = { text: string; whole?: boolean };
/** Any of these lines, each of which asks for all its words. */
export type Wanted = Word[][];

const begins = (text: string): Word => ({ text });

/** What was typed, as it is looked up; '' when nothing was. */
export const searchText = (typed: string): string =>
  clean(typed.slice(0, LONGEST * 4))
    .toLowerCase()
    .replaceAll('(', '（')
    .replaceAll(')', '）')
    .slice(0, LONGEST);

/** All places where the characters stand; more than a window of them by all their windows. */
export function withinWords(text: string): Word[] {
  const whole = windows(text, WINDOW).filter(word => [...word].length === WINDOW);
  return [...new Set(whole.length > 0 ? whole : [text])].map(begins);
}

/** Latin letters as spelling or as initials. */
const soundWords = (letters: string): Word[] => [
  begins(`~${letters.slice(0, INITIALS)}`),
  begins(`+${letters.slice(0, SPELLING)}`),
];

const MOST_RUNS = 3;

/** 华海anlun: its characters as they stand, its letters by sound or as they stand. Null for what is not mixed. */
function mixedWords(text: string): Wanted | null {
  const runs = text.match(/[a-z]+|[^a-z]+/g) ?? [];
  const latin = runs.filter(run => /^[a-z]/.test(run));
  if (!/\p{Script=Han}/u.test(text) || latin.length === 0 || latin.length > MOST_RUNS) return null;
  return runs.reduce<Wanted>(
    (lines, run) => {
      const ways = /^[a-z]/.test(run) ? soundWords(run).map(word => [word]) : [withinWords(run)];
      return lines.flatMap(line => ways.map(way => [...line, ...way]));
    },
    [[]],
  );
}

/** By sound: spelling, initials, or characters and letters together. */
export function soundsLike(text: string): Wanted {
  if (/^[a-z]+$/.test(text)) return soundWords(text).map(word => [word]);
  return mixedWords(text) ?? [];
}

/** Everything a search of the ledger finds: codes, characters, sounds. */
export function searchWanted(typed: string): Wanted {
  const text = searchText(typed);
  if (text === '') return [];
  return [[begins(`#${text}`)], withinWords(text), ...soundsLike(text)];
}

const quoted = ({ text, whole }: Word): string =>
  `'${text.replaceAll("'", "''").replaceAll('\\', '\\\\')}'${whole ? '' : ':*'}`;

/** As a tsquery. Never contains raw input unquoted. */
export function toQuery(wanted: Wanted): string {
  return wanted
    .map(line => (line.length > 1 ? `(${line.map(quoted).join(' & ')})` : line.map(quoted).join('')))
    .join(' | ');
}

/** A search as a tsquery over those words, or null when nothing was asked. */
export function searchQuery(typed: string): string | null {
  const wanted = searchWanted(typed);
  return wanted.length === 0 ? null : toQuery(wanted);
}
