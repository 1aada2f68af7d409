import { addDecimals, type Decimal, decimalFrom, decimalText } from '../decimal';
import type { RowErrorCode, RowWarningCode } from './issue';
import type { LedgerRow } from './row';

/** How many accepted rows share a value, and their planned investment in whole yuan. */
export interface Share {
  readonly rows: number;
  readonly plannedInvestmentYuan: bigint;
}

/** Sums over the accepted rows, and counts of what was found. Keys of the maps are sorted. */
export interface LedgerTotals {
  readonly projectRows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly plannedInvestmentYuan: bigint;
  readonly fixedAssetInvestmentYuan: bigint;
  readonly foreignCapitalUsd: bigint;
  /** 亩, exact decimal text. */
  readonly landMu: string;
  /** Rows of 1亿元 and more. */
  readonly atLeastOneYi: number;
  readonly byIndustry: ReadonlyMap<string, Share>;
  readonly byUnit: ReadonlyMap<string, Share>;
  readonly byOrigin: ReadonlyMap<string, Share>;
  readonly errorCodes: ReadonlyMap<RowErrorCode, number>;
  /** Of accepted rows only. */
  readonly warningCodes: ReadonlyMap<RowWarningCode, number>;
}

const ONE_YI = 100_000_000n;
/** The key under which rows without a value are counted. */
const BLANK = '(blank)';

/** Adds up a preview. */
export function ledgerTotals(accepted: readonly LedgerRow[], rejected: readonly LedgerRow[]): LedgerTotals {
  const planned = accepted.map(row => row.plannedInvestmentYuan ?? 0n);
  return {
    projectRows: accepted.length + rejected.length,
    accepted: accepted.length,
    rejected: rejected.length,
    plannedInvestmentYuan: sum(planned),
    fixedAssetInvestmentYuan: sum(accepted.map(row => row.fixedAssetInvestmentYuan ?? 0n)),
    foreignCapitalUsd: sum(accepted.map(row => row.foreignCapitalUsd ?? 0n)),
    landMu: decimalText(
      accepted.reduce<Decimal>(
        (total, row) => addDecimals(total, decimalFrom(row.landMu ?? '0') ?? { digits: 0n, scale: 0 }),
        { digits: 0n, scale: 0 },
      ),
    ),
    atLeastOneYi: planned.filter(yuan => yuan >= ONE_YI).length,
    byIndustry: shares(accepted, row => row.industryKey),
    byUnit: shares(accepted, row => row.townCode ?? row.platformCode),
    byOrigin: shares(accepted, row => row.origin),
    errorCodes: counts(rejected.flatMap(row => row.errors.map(({ code }) => code))),
    warningCodes: counts(accepted.flatMap(row => row.warnings)),
  };
}

function sum(values: readonly bigint[]): bigint {
  return values.reduce((total, value) => total + value, 0n);
}

function shares(
  rows: readonly LedgerRow[],
  keyOf: (row: LedgerRow) => string | null,
): ReadonlyMap<string, Share> {
  const found = new Map<string, Share>();
  for (const row of rows) {
    const key = keyOf(row) ?? BLANK;
    const share = found.get(key) ?? { rows: 0, plannedInvestmentYuan: 0n };
    const yuan = share.plannedInvestmentYuan + (row.plannedInvestmentYuan ?? 0n);
    found.set(key, { rows: share.rows + 1, plannedInvestmentYuan: yuan });
  }
  return sorted(found);
}

function counts<Code extends string>(codes: readonly Code[]): ReadonlyMap<Code, number> {
  const found = new Map<Code, number>();
  for (const code of codes) found.set(code, (found.get(code) ?? 0) + 1);
  return sorted(found);
}

function sorted<Key extends string, Value>(map: ReadonlyMap<Key, Value>): ReadonlyMap<Key, Value> {
  return new Map([...map].sort(([left], [right]) => (left < right ? -1 : 1)));
}
