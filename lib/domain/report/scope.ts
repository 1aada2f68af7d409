/** What a report is about: "all", "industry:KEY" or "unit:CODE"; also the key of a kept file. */
export type ReportScope = 'all' | `industry:${string}` | `unit:${string}`;

/** A row of a table: one industry, one unit, or the sum of all in the report's scope. */
export type RowKey = 'total' | `industry:${string}` | `unit:${string}`;

/** Stands for leads without an industry (未分类). */
export const UNCLASSIFIED = 'unclassified';

/** Which cells a figure adds up: an absent key takes all. */
export type Selection = { industry?: string; unit?: string };

const SCOPE = /^(industry|unit):([A-Za-z0-9-]{1,64})$/;

/** Reads a scope from an address bar; null for anything that is none. */
export function parseScope(text: string): ReportScope | null {
  if (text === 'all') return 'all';
  return SCOPE.test(text) ? (text as ReportScope) : null;
}

/** Reads the row of a drill-down; null for anything that is none. */
export function parseRowKey(text: string): RowKey | null {
  if (text === 'total') return 'total';
  return SCOPE.test(text) ? (text as RowKey) : null;
}

/** The cells of a row within the report's scope. The scope has the last word: no row leads out of a report. */
export function selectionOf(scope: ReportScope, row: RowKey): Selection {
  const selection: Selection = {};
  for (const key of [row, scope]) {
    if (key.startsWith('industry:')) selection.industry = key.slice('industry:'.length);
    if (key.startsWith('unit:')) selection.unit = key.slice('unit:'.length);
  }
  return selection;
}

/** Whether something of this industry and unit belongs to the selection. */
export function isSelected(
  selection: Selection,
  of: { industryKey: string | null; unitCode: string },
): boolean {
  if (selection.industry !== undefined && selection.industry !== (of.industryKey ?? UNCLASSIFIED))
    return false;
  return selection.unit === undefined || selection.unit === of.unitCode;
}

/** Who may open which reports, from the posts held today. */
export type ReportReach = { all: boolean; unitCodes: readonly string[]; industryKeys: readonly string[] };

/** Whether the report of a scope lies within the reach. */
export function isWithinReach(reach: ReportReach, scope: ReportScope): boolean {
  if (reach.all) return true;
  const selection = selectionOf(scope, 'total');
  if (selection.unit !== undefined) return reach.unitCodes.includes(selection.unit);
  return selection.industry !== undefined && reach.industryKeys.includes(selection.industry);
}
