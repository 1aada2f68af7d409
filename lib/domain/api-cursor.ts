const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const encode = (text: string): string =>
  btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function decode(cursor: string): string {
  try {
    return atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return '';
  }
}

const isUuid = (text: string | undefined): text is string => text !== undefined && UUID.test(text);

/** Where a walk through leads stands, as a word without meaning to its bearer. */
export const writePlace = ({ at, id }: { at: string; id: string }): string => encode(`${at} ${id}`);

/** Null for anything that was not written by writePlace. */
export function readPlace(cursor: string): { at: string; id: string } | null {
  const [at, id, ...rest] = decode(cursor).split(' ');
  if (at === undefined || !INSTANT.test(at) || Number.isNaN(Date.parse(at))) return null;
  return isUuid(id) && rest.length === 0 ? { at, id } : null;
}

export const writeIdPlace = (id: string): string => encode(id);

/** Null for anything that was not written by writeIdPlace. */
export function readIdPlace(cursor: string): string | null {
  const id = decode(cursor);
  return isUuid(id) ? id : null;
}
