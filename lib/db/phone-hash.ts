import { createHmac, hkdfSync } from 'node:crypto';
import { parsePhone } from '../domain/phone';
import { env } from '../env';
import { db } from './client';

const KEY_ID_LENGTH = 8;
const BATCH = 500;

type Key = { id: string; bytes: Buffer };
let kept: { secret: string; key: Key } | null = null;

/**
 * A key of its own, derived from the secret of the server, and a short name of it that tells nothing. Null for a
 * command that runs without the secret, such as an import by hand: the worker makes its hashes up.
 */
function currentKey(): Key | null {
  const { secret } = env;
  if (!secret) return null;
  if (kept?.secret === secret) return kept.key;
  const bytes = Buffer.from(hkdfSync('sha256', secret, 'desk', 'phone hash', 32));
  const id = createHmac('sha256', bytes).update('key id').digest('hex').slice(0, KEY_ID_LENGTH);
  kept = { secret, key: { id, bytes } };
  return kept.key;
}

/**
 * What two units compare instead of a number: HMAC-SHA-256 over its stored form, after the name of the key.
 * Null where there is no number to compare, or no secret. Another secret gives another key: see hashMissingPhones.
 */
export function phoneHash(phone: string | null): string | null {
  const number = phone === null ? null : parsePhone(phone);
  const key = currentKey();
  if (number === null || key === null) return null;
  const { id, bytes } = key;
  return `${id}:${createHmac('sha256', bytes).update(number).digest('base64url')}`;
}

type Unhashed = { id: string; phone: string };

/**
 * Gives every number its hash that has none, or one of an earlier key; batch by batch, each in a statement of
 * its own, so that it may be stopped anywhere. For the worker; nobody's deed. Answers how many were written.
 */
export async function hashMissingPhones(): Promise<number> {
  const key = currentKey();
  if (key === null) return 0;
  const current = `${key.id}:%`;
  let written = 0;
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await db.$queryRaw<Unhashed[]>`SELECT id, phone FROM contact
      WHERE phone IS NOT NULL AND (phone_hash IS NULL OR phone_hash NOT LIKE ${current}) AND id > ${last}::uuid
      ORDER BY id LIMIT ${BATCH}`;
    if (rows.length === 0) return written;
    const hashed = rows.flatMap(({ id, phone }) => {
      const hash = phoneHash(phone);
      return hash === null ? [] : [{ id, phone, hash }];
    });
    // Beside the id the number itself: who changed it meanwhile has hashed it already.
    await db.$executeRaw`UPDATE contact SET phone_hash = made.hash
      FROM jsonb_to_recordset(${JSON.stringify(hashed)}::jsonb) AS made (id uuid, phone text, hash text)
      WHERE contact.id = made.id AND contact.phone = made.phone`;
    written += hashed.length;
    last = rows.at(-1)?.id ?? last;
  }
}
