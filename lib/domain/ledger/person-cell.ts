import { clean, cleanOrNull } from '../text';

const NUMBER = /(?:\+?86[- ]?)?(?:1[3-9]\d(?:[- ]?\d{4}){2}|0\d{2,3}[-—]?\d{7,8})/;
const AROUND = /^[、,，;；:：/()（）\s]+|[、,，;；:：/()（）\s]+$/g;

/** A cell that holds a name and a number, as 联系人及电话 does: `张某 16012345678`, `张某（0575-20123456）`. */
export function splitPerson(text: string): { name: string | null; phone: string } {
  const wide = text.normalize('NFKC');
  const phone = NUMBER.exec(wide)?.[0] ?? '';
  const name = (wide.split(phone === '' ? '\n' : phone)[0] ?? '').replace(AROUND, '');
  return { name: cleanOrNull(name.replace(AROUND, '')), phone };
}

/** A number of ours (ZJ2025-00017) in a column 编号; any other numbering is the office's own. */
export function leadCodeIn(text: string): string | null {
  const code = clean(text).toUpperCase();
  return /^ZJ\d{4}-\d{5,}$/.test(code) ? code : null;
}
