import type { Answer } from './gate-field';
import type { LedgerColumnKey } from './lead-column';
import { rowValue } from './lead-column';
import type { LeadColumn } from './lead-field';
import type { LeadRow } from './lead-view';
import { isAfterSigning } from './stage';

/** What of a lead is chosen from a list, each through a deed of its own that asks for a reason. */
export type ChoicePart = 'officer' | 'unit' | 'leader' | 'taskForce' | 'origin';

/** How a cell of the ledger is edited in its place. */
export type CellEdit = { kind: 'field'; field: LeadColumn } | { kind: 'choice'; part: ChoicePart };

type EditedRow = Pick<LeadRow, 'may' | 'stage' | 'values'>;

const FIELDS: Partial<Record<LedgerColumnKey, LeadColumn>> = {
  title: 'title',
  place: 'sourcePlace',
  land: 'landMu',
  nextStep: 'nextStep',
  due: 'nextStepOn',
  fixedAsset: 'fixedAssetInvestmentYuan',
  agreed: 'agreedInvestmentYuan',
  foreign: 'foreignCapitalUsd',
  expectedSign: 'expectedSignOn',
  content: 'content',
  problem: 'problem',
};

const ASSIGNED: readonly LedgerColumnKey[] = ['officer', 'unit', 'leader', 'taskForce'];

/** The column behind the amount of a line: the one it is read from, null once a signing has fixed it. Source: metric dictionary §1. */
function amountField({ stage, values }: EditedRow): LeadColumn | null {
  if (isAfterSigning(stage) && (values.agreedInvestmentYuan ?? null) !== null) return null;
  return (values.plannedInvestmentYuan ?? null) === null ? 'intendedInvestmentYuan' : 'plannedInvestmentYuan';
}

function fieldOf(row: EditedRow, column: LedgerColumnKey): LeadColumn | null {
  if (column === 'value') return amountField(row);
  // An agreed amount stands still from the report of the signing on.
  if (column === 'agreed' && isAfterSigning(row.stage)) return null;
  return FIELDS[column] ?? null;
}

/** How this cell is edited by its reader; null where it is only read. */
export function cellEdit(row: EditedRow, column: LedgerColumnKey): CellEdit | null {
  if (column === 'origin') return row.may.includes('lead.classify') ? { kind: 'choice', part: column } : null;
  if (ASSIGNED.includes(column))
    return row.may.includes('lead.assign') ? { kind: 'choice', part: column as ChoicePart } : null;
  const field = row.may.includes('lead.edit') ? fieldOf(row, column) : null;
  return field && { kind: 'field', field };
}

const asText = (answer: Answer): string | null => (typeof answer === 'string' ? answer : null);

/** The line as it stands once a value was saved, until the server draws it anew. */
export function withAnswer(row: LeadRow, field: LeadColumn, answer: Answer, version: number): LeadRow {
  const values = { ...row.values, [field]: answer };
  const next = { ...row, values, version, valueYuan: rowValue({ stage: row.stage, values }) ?? 0 };
  if (field === 'title') return { ...next, title: asText(answer) ?? row.title };
  if (field === 'sourcePlace') return { ...next, sourcePlace: asText(answer) };
  if (field === 'landMu') return { ...next, landMu: typeof answer === 'number' ? answer : null };
  if (field === 'nextStep') return { ...next, nextStep: asText(answer) };
  if (field === 'nextStepOn') return { ...next, nextStepOn: asText(answer) };
  return next;
}
