/** Everyday addresses only: no quotes, no comments, no spaces; the longest that mail servers carry. */
const EMAIL = /^[^\s@<>"'(),;:\\[\]]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/i;

/** An address in stored form, in lower case; null when it is none. */
export function parseEmail(text: string): string | null {
  const plain = text.normalize('NFKC').trim().toLowerCase();
  return plain.length <= 254 && EMAIL.test(plain) ? plain : null;
}

/** A stored address with its name hidden: `a**@x.com`. */
export function maskEmail(email: string): string {
  return `${email.slice(0, 1)}**${email.slice(email.lastIndexOf('@'))}`;
}
