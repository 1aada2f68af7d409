/** NUL and half a surrogate pair: PostgreSQL refuses the one outright and keeps the other as something else. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

/** Whether a column keeps the text as it is. */
export const isStorable = (text: string): boolean => !UNSTORABLE.test(text);

/** The text without what no column can keep; for names and records that nobody is asked to type again. */
export function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '');
}

/** Where in a parsed input stands a text, or a key, that could not be stored as it is; null when all can. */
export function findUnstorable(value: unknown, path: readonly string[] = []): string | null {
  if (typeof value === 'string') return UNSTORABLE.test(value) ? path.join('.') : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = UNSTORABLE.test(key) ? path.join('.') : findUnstorable(inner, [...path, key]);
    if (found !== null) return found;
  }
  return null;
}
