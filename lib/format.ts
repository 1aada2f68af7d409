/**
 * The one place where an instant or a count becomes text. The office lives in Asia/Shanghai wherever the
 * server or the browser stands.
 */
const zone = 'Asia/Shanghai';

const clockParts = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function partsOf(date: Date): Record<string, string> {
  return Object.fromEntries(clockParts.formatToParts(date).map(part => [part.type, part.value]));
}

/** 2026-03-05, the calendar day of an instant. */
export function dayOf(date: Date): string {
  const part = partsOf(date);
  return `${part.year}-${part.month}-${part.day}`;
}

/** 2026-03-05 14:30 */
export function formatInstant(date: Date): string {
  const part = partsOf(date);
  return `${dayOf(date)} ${part.hour}:${part.minute}`;
}

const minute = 60_000;
const hour = 60 * minute;

/** 刚刚 · 12 分钟前 · 3 小时前 · 昨天 14:30 · 3月5日 14:30 · 2025-03-05 */
export function formatAgo(date: Date, now: Date): string {
  const past = now.getTime() - date.getTime();
  if (past >= 0 && past < minute) return '刚刚';
  if (past >= 0 && past < hour) return `${Math.floor(past / minute)} 分钟前`;
  const day = dayOf(date);
  const today = dayOf(now);
  if (past >= 0 && day === today) return `${Math.floor(past / hour)} 小时前`;
  const part = partsOf(date);
  const clock = `${part.hour}:${part.minute}`;
  if (past >= 0 && day === dayOf(new Date(now.getTime() - 24 * hour))) return `昨天 ${clock}`;
  if (day.slice(0, 4) !== today.slice(0, 4)) return day;
  return `${Number(part.month)}月${Number(part.day)}日 ${clock}`;
}

/** 12,345 */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Half up on the whole numbers themselves, so that 0.5 never meets a binary fraction. */
function tenthsOfPercent(part: number, whole: number): number {
  return Math.floor((Math.abs(part) * 2_000 + whole) / (2 * whole)) * Math.sign(part);
}

/** 72.8%; nothing to divide by is —. */
export function formatPercent(part: number, whole: number): string {
  if (whole <= 0) return '—';
  const tenths = tenthsOfPercent(part, whole);
  return `${tenths < 0 ? '−' : ''}${Math.floor(Math.abs(tenths) / 10)}.${Math.abs(tenths) % 10}%`;
}

/** +12.0% or −18.0% against an earlier figure; from nothing there is no rate: —. */
export function formatChange(now: number, before: number): string {
  if (before <= 0) return '—';
  const text = formatPercent(now - before, before);
  return now > before ? `+${text}` : text;
}
