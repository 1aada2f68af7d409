// Stands in until the real rules land: same signature, a small part of the reading.
export type MoneyUnit = 'yuan' | 'wan' | 'yi';
export type ParsedMoney = { ok: true; yuan: number | null } | { ok: false; reason: string };

const yuanPer: Record<MoneyUnit, number> = { yuan: 1, wan: 10_000, yi: 100_000_000 };

export function parseMoney(text: string, options: { unit?: MoneyUnit } = {}): ParsedMoney {
  const bare = text.normalize('NFKC').replace(/[\s,，元¥￥]/g, '');
  if (bare === '') return { ok: true, yuan: null };
  const match = /^(\d+(?:\.\d+)?)([万亿]?)$/.exec(bare);
  if (!match) return { ok: false, reason: '请填一个数字；区间或说明写在备注' };
  const named = match[2] === '亿' ? 'yi' : match[2] === '万' ? 'wan' : (options.unit ?? 'yuan');
  return { ok: true, yuan: Math.round(Number(match[1]) * yuanPer[named]) };
}

const grouped = (value: number, digits: number) =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: 2 });

export function formatMoney(yuan: number): string {
  return yuan >= yuanPer.yi
    ? `${grouped(yuan / yuanPer.yi, 2)}亿元`
    : `${grouped(yuan / yuanPer.wan, 0)}万元`;
}

/** Ledger style: the number alone, its unit stands once above the table. */
export function formatWan(yuan: number): string {
  return grouped(yuan / yuanPer.wan, 2);
}
