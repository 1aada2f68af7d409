/** A rate in tenths of a percent, half up on the exact numbers: 75 of 103 → 728. Null without a denominator. */
export function tenthsOf(part: number, whole: number | null): number | null {
  if (whole === null || whole <= 0) return null;
  const doubled = (BigInt(Math.abs(part)) * 2_000n + BigInt(whole)) / (2n * BigInt(whole));
  return Number(doubled) * (part < 0 ? -1 : 1);
}

/** 同比 in tenths of a percent; nothing or 0 last year → null. */
export function growthOf(now: number, prior: number | null): number | null {
  return prior === null ? null : tenthsOf(now - prior, prior);
}

/** 72.8 or −18.0, the % stands in the head; — for no rate. */
export function rateText(tenths: number | null): string {
  if (tenths === null) return '—';
  const magnitude = Math.abs(tenths);
  return `${tenths < 0 ? '−' : ''}${Math.floor(magnitude / 10)}.${magnitude % 10}`;
}
