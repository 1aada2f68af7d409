import { Secret, TOTP } from 'otpauth';
import { encode } from 'uqr';

const ISSUER = '诸暨招商工作台';
const PERIOD_SECONDS = 30;
/** A phone's clock may be half a minute off either way. */
const WINDOW = 1;

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({
    issuer: ISSUER,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD_SECONDS,
  });

/** 160 random bits, in the letters that a person can type. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** The half minute a code belongs to, or null for a wrong one. */
export function stepOf(secret: string, code: string, at: Date): number | null {
  const digits = code.normalize('NFKC').replace(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return null;
  const delta = totp(secret).validate({ token: digits, timestamp: at.getTime(), window: WINDOW });
  return delta === null ? null : Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

/** A square picture as one path in a box of `size` units: no style, no script, sharp at any size. */
export type QrPicture = { size: number; path: string };

/** What an authenticator scans to learn the secret. */
export function pictureOf(secret: string, username: string): QrPicture {
  const { data, size } = encode(totp(secret, username).toString(), { ecc: 'M', border: 2 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: dark.join('') };
}
