import { randomInt } from 'node:crypto';
import { sign } from './seal';

const COUNT = 10;
const LENGTH = 10;
/** Without those that look alike on paper. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Ten codes of ten signs each, 49 bits: too many to try, few enough to copy by hand. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const code = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    return `${code.slice(0, 5)}-${code.slice(5)}`;
  });
}

/** What is kept of a code of this person; case, spaces and hyphens do not matter. */
export function hashRecoveryCode(staffId: string, code: string): string {
  const plain = code.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return sign('recovery code', `${staffId} ${plain}`);
}
