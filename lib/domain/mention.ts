const MOST = 10;

/** Chinese names run on into the text: 请@王芳明天回电. Each @ is therefore cut at every length a name may have. */
const LENGTHS = [2, 3, 4, 5, 6, 7, 8];

/**
 * The names that may be meant by the @ of a text, one list for each @, longest first: @王芳明天 may call 王芳明天,
 * 王芳明 or 王芳. Who of them is there is for the database to say. At most ten @ are read.
 */
export function mentionedNames(text: string): string[][] {
  return [...text.matchAll(/(?<![A-Za-z0-9._-])[@＠]([\p{L}\p{N}·]{2,8})/gu)]
    .slice(0, MOST)
    .map(([, run = '']) => [...LENGTHS].reverse().flatMap(length => cut(run, length)));
}

function cut(run: string, length: number): string[] {
  const characters = [...run];
  return characters.length >= length ? [characters.slice(0, length).join('')] : [];
}
