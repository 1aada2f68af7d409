import type { LedgerRow } from './row';
import type { OpenSheet } from './sheet';

/** A subtotal or total written in the file beside what its rows add up to; a difference is shown, never refused. */
export interface DeclaredTotal {
  readonly sheet: string;
  readonly row: number;
  readonly kind: 'subtotal' | 'total';
  readonly declaredYuan: bigint;
  /** Whole yuan: the project rows since the last subtotal, or of the whole sheet for a total; refused rows too. */
  readonly computedYuan: bigint;
}

/** Compares every declared sum of a sheet with its rows. */
export function declaredTotals(sheet: OpenSheet, rows: readonly LedgerRow[]): readonly DeclaredTotal[] {
  const found: DeclaredTotal[] = [];
  let next = 0;
  let section = 0n;
  let whole = 0n;
  for (const skipped of sheet.skippedRows) {
    if (skipped.kind !== 'subtotal' && skipped.kind !== 'total') continue;
    for (let row = rows[next]; row !== undefined && row.row < skipped.row; row = rows[next]) {
      section += row.plannedInvestmentYuan ?? 0n;
      whole += row.plannedInvestmentYuan ?? 0n;
      next += 1;
    }
    const computedYuan = skipped.kind === 'total' ? whole : section;
    const { row, kind, declaredYuan } = skipped;
    if (declaredYuan !== null) {
      found.push({ sheet: sheet.raw.name, row, kind, declaredYuan, computedYuan });
    }
    section = 0n;
  }
  return found;
}
