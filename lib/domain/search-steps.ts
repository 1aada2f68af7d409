import { syllableReadings } from './pinyin-reading';
import { searchText, soundsLike, TAIL, type Wanted, withinWords } from './search-terms';

/** How well something fits, best first. */
export const FITS = ['exact', 'head', 'within', 'sound', 'near'] as const;
export type Fit = (typeof FITS)[number];

/** One look into the index: what is wanted and, where words alone do not prove it, how a word must look. */
export type SearchStep = { fit: Fit; wanted: Wanted; like?: string[] };

const FEWEST_NEAR = 3;
const MOST_NEAR = 20;
const FEWEST_LETTERS = 5;
const MOST_LETTERS = 12;

const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/** One character is another one: each place in turn is left open. Two characters say too little to be mistaken. */
function oneCharacterWrong(characters: readonly string[]): SearchStep | null {
  if (characters.length < FEWEST_NEAR || characters.length > MOST_NEAR) return null;
  const places = characters.map((_, at) => [
    characters.slice(0, at).join(''),
    characters.slice(at + 1).join(''),
  ]);
  return {
    fit: 'near',
    wanted: places.map(sides => sides.filter(side => side !== '').flatMap(withinWords)),
    like: places.map(([before = '', after = '']) => `^%${literal(before)}_${literal(after)}%`),
  };
}

/** One letter of a spelling is another one: its first or its second half is right. */
function oneLetterWrong(letters: string): SearchStep | null {
  if (letters.length < FEWEST_LETTERS || letters.length > MOST_LETTERS) return null;
  const half = Math.floor(letters.length / 2);
  const starts = Array.from({ length: half }, (_, at) => letters.slice(at + 1)).filter(
    rest => rest.length >= 3,
  );
  return {
    fit: 'near',
    wanted: [letters.slice(0, half), ...starts].map(part => [{ text: `+${part}` }]),
    like: [...letters].map((_, at) => `+${literal(letters.slice(0, at))}_${literal(letters.slice(at + 1))}%`),
  };
}

/** Letters read as syllables and initials mixed: huahal, hhanlun. */
function readOtherwise(letters: string): SearchStep | null {
  const readings = syllableReadings(letters).filter(initials => initials.length > 1);
  if (readings.length === 0) return null;
  return { fit: 'near', wanted: readings.map(initials => [{ text: `~${initials.slice(0, 6)}` }]) };
}

const present = (step: SearchStep | null): SearchStep[] => (step === null ? [] : [step]);

/** Looks for what was meant, asked only when nothing fits what was typed. `sound` is the spelling of typed characters. */
export function nearSteps(typed: string, sound: string): SearchStep[] {
  const text = searchText(typed);
  if (/^[a-z]+$/.test(text)) return [...present(readOtherwise(text)), ...present(oneLetterWrong(text))];
  if (!/\p{Script=Han}/u.test(text)) return [];
  const characters = [...text];
  const sameSound: SearchStep = { fit: 'near', wanted: [[{ text: `+${sound.slice(0, MOST_LETTERS)}` }]] };
  return [...(characters.length > 1 ? [sameSound] : []), ...present(oneCharacterWrong(characters))];
}

/** Looks by what was typed, best first; each finds what the ones before it did not. */
export function searchSteps(typed: string): SearchStep[] {
  const text = searchText(typed);
  if (text === '') return [];
  const tail = new RegExp(`^\\d{${TAIL}}$`).test(text) ? [[{ text: `*${text}`, whole: true }]] : [];
  const sounds = soundsLike(text);
  const steps: SearchStep[] = [
    { fit: 'exact', wanted: [[{ text: `^${text}$`, whole: true }], [{ text: `#${text}`, whole: true }]] },
    { fit: 'head', wanted: [[{ text: `^${text}` }], [{ text: `#${text}` }], ...tail] },
    { fit: 'within', wanted: [withinWords(text)] },
  ];
  return sounds.length > 0 ? [...steps, { fit: 'sound', wanted: sounds }] : steps;
}
