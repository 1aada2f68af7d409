import { investorKeyOf, type LedgerRow } from './row';

/** A row without errors: what every lead needs is there. */
export interface AcceptedRow extends LedgerRow {
  readonly title: string;
  readonly investorName: string;
  /** The match key of the investor's name. */
  readonly investorKey: string;
  readonly stageKey: string;
  /** Code of the town or platform. */
  readonly unitCode: string;
}

/** The row as an accepted one; null when it has errors or, which the rules exclude, lacks a required fact. */
export function acceptedRow(row: LedgerRow): AcceptedRow | null {
  const { title, investorName, stageKey } = row;
  const investorKey = investorKeyOf(row);
  const unitCode = row.townCode ?? row.platformCode;
  if (row.errors.length > 0 || title === null || investorName === null) return null;
  if (investorKey === null || stageKey === null || unitCode === null) return null;
  return { ...row, title, investorName, investorKey, stageKey, unitCode };
}
