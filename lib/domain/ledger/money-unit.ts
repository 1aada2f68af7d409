/** A unit of money: what a bare number stands for is N × 10^power of the currency. */
export interface MoneyUnit {
  /** As written in the file, e.g. `万元`. */
  readonly name: string;
  readonly currency: 'yuan' | 'usd';
  readonly power: number;
}

const UNITS: readonly MoneyUnit[] = [
  { name: '元', currency: 'yuan', power: 0 },
  { name: '千元', currency: 'yuan', power: 3 },
  { name: '万元', currency: 'yuan', power: 4 },
  { name: '百万元', currency: 'yuan', power: 6 },
  { name: '千万元', currency: 'yuan', power: 7 },
  { name: '亿元', currency: 'yuan', power: 8 },
  { name: '美元', currency: 'usd', power: 0 },
  { name: '万美元', currency: 'usd', power: 4 },
  { name: '亿美元', currency: 'usd', power: 8 },
];

/** Finds a unit by its clean name; `万` and `亿` alone mean 万元 and 亿元, 人民币 before it is understood. */
export function moneyUnit(cleanName: string): MoneyUnit | null {
  const bare = cleanName.replace(/^人民币/, '');
  const name = /^[万亿]$/.test(bare) ? `${bare}元` : bare;
  return UNITS.find(unit => unit.name === name) ?? null;
}

/** The names of all units, for whoever sets the one a sheet does not name. */
export const MONEY_UNIT_NAMES = UNITS.map(unit => unit.name) as [string, ...string[]];
