import { isStorable } from './storable';

/**
 * A place in the ledger's order: behind or before the row with this sort key and id. The key travels with it, so
 * that a row which moved or went away meanwhile neither repeats nor hides its neighbours.
 */
export type ListCursor = { side: 'after' | 'before'; key: string | null; id: string };

export const CURSOR_SIDES = ['after', 'before'] as const;

const CURSOR = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(~(.*))?$/s;
const LONGEST = 1_600;

/** Not secret, only out of sight: base64 of the text, in the letters an address takes as they are. */
function veil(text: string): string {
  const bytes = Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join('');
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function unveil(text: string): string | null {
  if (!/^[\w-]+$/.test(text)) return null;
  try {
    const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(
      Uint8Array.from(bytes, letter => letter.charCodeAt(0)),
    );
  } catch {
    return null;
  }
}

/** Reads what stands behind after= or before=; null when it is no place. What the key says is proved where it is asked for. */
export function readCursor(side: ListCursor['side'], text: unknown): ListCursor | null {
  if (typeof text !== 'string' || text.length > LONGEST) return null;
  const plain = unveil(text);
  const match = plain === null || !isStorable(plain) ? null : CURSOR.exec(plain);
  if (!match?.[1]) return null;
  return { side, id: match[1], key: match[2] === undefined ? null : (match[3] ?? '') };
}

/** Inverse of readCursor. */
export function writeCursor({ id, key }: ListCursor): string {
  return veil(key === null ? id : `${id}~${key}`);
}
