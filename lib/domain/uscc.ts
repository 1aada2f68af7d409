import { clean } from './text';

/** Characters of a 统一社会信用代码 in order of their value (GB 32100-2015): no I, O, S, V, Z. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const SHAPE = /^[1-9ANY][0-9A-HJ-NPQRTUWXY]\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

export type UsccFault = 'shape' | 'check';

/** The code as it is stored: NFKC, no white space, upper case. */
export function normaliseUscc(text: string): string {
  return clean(text).toUpperCase();
}

/** What is wrong with a normalised code (GB 32100-2015), or null. The inner digit 17 is not tested. */
export function usccFault(code: string): UsccFault | null {
  if (!SHAPE.test(code)) return 'shape';
  const sum = WEIGHTS.reduce(
    (total, weight, place) => total + weight * ALPHABET.indexOf(code.charAt(place)),
    0,
  );
  return ALPHABET.charAt((31 - (sum % 31)) % 31) === code.charAt(17) ? null : 'check';
}

/** Why a typed text is not a 统一社会信用代码, as a sentence for the screen; null when it is one. */
export function whyNotUscc(text: string): string | null {
  const code = normaliseUscc(text);
  if (code === '') return '请填写统一社会信用代码';
  const fault = usccFault(code);
  if (fault === null) return null;
  if (fault === 'check') return '统一社会信用代码的校验位不对，请核对是否抄错';
  if (code.length !== 18) return `统一社会信用代码应为18位，现有${code.length}位`;
  const wrong = [...code].find(character => !ALPHABET.includes(character));
  if (wrong !== undefined) return `统一社会信用代码不能含“${wrong}”（不使用字母I、O、S、V、Z）`;
  return '统一社会信用代码的格式不对，请对照营业执照核对';
}
