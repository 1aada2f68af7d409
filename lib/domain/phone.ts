import { clean } from './text';

const MOBILE = /^1[3-9]\d{9}$/;
/** 010 and 02x are three-digit area codes, all others have four; then seven or eight digits. */
const LANDLINE = /^(010|02\d|0[3-9]\d{2})(\d{7,8})$/;

/**
 * The first number of a cell or field in stored form: a mobile as eleven digits, a landline as
 * `0575-20123456`. Null when it is neither. Several numbers may be parted by `/`, `、` or `;`.
 */
export function parsePhone(text: string): string | null {
  const first = clean(text).split(/[/、;]/, 1)[0] ?? '';
  const digits = first.replace(/[()[\]【】\-‐‑–—]/g, '').replace(/^\+86/, '');
  if (MOBILE.test(digits)) return digits;
  const landline = LANDLINE.exec(digits);
  return landline ? `${landline[1]}-${landline[2]}` : null;
}

/** A stored number with its middle hidden: `138****5678`; a landline keeps its area code and last two digits. */
export function maskPhone(phone: string): string {
  if (MOBILE.test(phone)) return `${phone.slice(0, 3)}****${phone.slice(-4)}`;
  const dash = phone.indexOf('-');
  if (dash < 0) return '*'.repeat(Math.max(0, phone.length - 2)) + phone.slice(-2);
  const local = phone.slice(dash + 1);
  return `${phone.slice(0, dash + 1)}${'*'.repeat(Math.max(0, local.length - 2))}${local.slice(-2)}`;
}
