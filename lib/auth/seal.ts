import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '../env';

type Purpose = 'second factor' | 'recovery code' | 'known device';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own for each purpose, derived from the one secret of the server. */
function keyFor(purpose: Purpose): Buffer {
  const { secret } = env;
  if (!secret) throw new Error('缺少 NEXTAUTH_SECRET：请设置至少 32 个字符的随机值。');
  return Buffer.from(hkdfSync('sha256', secret, 'desk', purpose, 32));
}

/** AES-256-GCM. Bound to whose it is, so that a sealed secret moved to another row opens nothing. */
export function seal(plain: string, whose: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor('second factor'), iv).setAAD(Buffer.from(whose));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
}

/** Null when it was sealed under another secret, for somebody else, or was changed. */
export function unseal(sealed: string, whose: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  const [iv, tag] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)];
  try {
    const cipher = createDecipheriv('aes-256-gcm', keyFor('second factor'), iv, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(whose)).setAuthTag(tag);
    return Buffer.concat([cipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), cipher.final()]).toString();
  } catch {
    return null;
  }
}

/** A mark that only this server can make. */
export function sign(purpose: Exclude<Purpose, 'second factor'>, text: string): string {
  return createHmac('sha256', keyFor(purpose)).update(text).digest('hex');
}
