/**
 * White space, control characters and everything that prints nothing (zero-width marks, direction marks,
 * soft hyphens): what copying between chat windows, Word and Excel leaves behind.
 */
const INVISIBLE = /[\s\p{Cc}\p{Cf}]+/gu;
const INVISIBLE_CHARACTER = /^[\s\p{Cc}\p{Cf}]$/u;
/** Control characters no text column keeps; PostgreSQL refuses NUL outright. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters to drop.
const FORBIDDEN_CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const EMPTY_MARKS: ReadonlySet<string> = new Set(['', '/', '-', '—', '–', '无']);

/** The canonical short text: NFKC, then no white space and no invisible character anywhere. */
export function clean(text: string): string {
  return text.normalize('NFKC').replace(INVISIBLE, '');
}

/** Whether a cleaned text says nothing: nothing left, or one of the marks offices write for "none". */
export function isEmpty(cleaned: string): boolean {
  return EMPTY_MARKS.has(cleaned);
}

/** Cleaned text, or null where it says nothing. */
export function cleanOrNull(text: string): string | null {
  const cleaned = clean(text);
  return isEmpty(cleaned) ? null : cleaned;
}

/** A running text as typed, without outer space and without control characters; null where it says nothing. */
export function proseOrNull(text: string): string | null {
  const trimmed = withoutOuterSpace(text.replace(FORBIDDEN_CONTROL, ''));
  return isEmpty(trimmed) ? null : trimmed;
}

/** Two walks instead of one pattern: `space+$` takes quadratic time on a long run of inner space. */
function withoutOuterSpace(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && INVISIBLE_CHARACTER.test(text.charAt(start))) start += 1;
  while (end > start && INVISIBLE_CHARACTER.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A name of a firm or project as it is stored: clean, with brackets written full width （U+FF08, U+FF09）. */
export function storedName(text: string): string {
  return clean(text).replaceAll('(', '（').replaceAll(')', '）');
}
