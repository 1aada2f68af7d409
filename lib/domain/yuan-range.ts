import { decimalText, WAN, YI, type Yuan } from './money';

/** Whole yuan, both ends included, either end open. An amount that nobody has named lies in no range. */
export type YuanRange = { from: Yuan | null; to: Yuan | null };

const readEnd = (text: string): Yuan | null | undefined => {
  if (text === '') return null;
  const yuan = /^\d{1,16}$/.test(text) ? Number(text) : undefined;
  return yuan !== undefined && Number.isSafeInteger(yuan) ? yuan : undefined;
};

/** Reads 300000000~1000000000 of an address; null when it is no range. */
export function readYuanRange(text: string): YuanRange | null {
  const [from, to, more] = text.split('~').map(readEnd);
  if (!text.includes('~') || from === undefined || to === undefined || more !== undefined) return null;
  return from === null && to === null ? null : { from, to };
}

/** Inverse of readYuanRange. */
export function writeYuanRange({ from, to }: YuanRange): string {
  return `${from ?? ''}~${to ?? ''}`;
}

/** 3亿元, 8,600万元; what is no whole 万元 is said to the 元. */
function named(yuan: Yuan): { text: string; unit: '亿' | '万' | '' } {
  if (yuan % WAN !== 0) return { text: decimalText(yuan, 0, 0), unit: '' };
  if (yuan < YI) return { text: decimalText(yuan, 4, 0), unit: '万' };
  return { text: decimalText(yuan, 8, 4).replace(/\.?0+$/, ''), unit: '亿' };
}

/** How a chip says it: 3亿–10亿元, 3亿元及以上, 5,000万元及以下. */
export function yuanRangeName({ from, to }: YuanRange): string {
  const [low, high] = [from, to].map(end => {
    if (end === null) return null;
    const { text, unit } = named(end);
    return `${text}${unit}`;
  });
  if (!low) return `${high}元及以下`;
  return high ? `${low}–${high}元` : `${low}元及以上`;
}
