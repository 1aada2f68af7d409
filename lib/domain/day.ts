// Stands in until the real rules land: same signature, a small part of the reading.
export type ParsedDay = { ok: true; day: string | null } | { ok: false; reason: string };

export function parseDay(text: string, options: { today: string; prefer: 'past' | 'future' }): ParsedDay {
  const bare = text.normalize('NFKC').trim();
  if (bare === '') return { ok: true, day: null };
  const full = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(bare);
  if (full) return { ok: true, day: `${full[1]}-${full[2]}-${full[3]}` };
  const short = /^(\d{1,2})(?:[./-]|月)(\d{1,2})日?$/.exec(bare);
  if (!short) return { ok: false, reason: '没有看懂这个日期，请按 3月5日 或 20260305 填写' };
  const year = options.today.slice(0, 4);
  return { ok: true, day: `${year}-${short[1]?.padStart(2, '0')}-${short[2]?.padStart(2, '0')}` };
}

export function formatDay(day: string, style: 'list' | 'table' | 'document'): string {
  if (style === 'table') return day;
  const date = new Date(`${day}T00:00:00Z`);
  const monthDay = `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  if (style === 'document') return `${date.getUTCFullYear()}年${monthDay}`;
  return `${monthDay} 周${'日一二三四五六'[date.getUTCDay()]}`;
}
