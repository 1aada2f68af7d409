import type { Yuan } from './money';

/** A preview as plain data for a page or a terminal: no closures, no bigint, long lists cut to what is shown. */
export type LedgerView = {
  fileName: string;
  reportDay: string | null;
  sentence: string | null;
  totals: LedgerTotalsView;
  byIndustry: ShareView[];
  byUnit: ShareView[];
  /** What to look at in accepted rows, and in how many. */
  warnings: { sentence: string; rows: number }[];
  accepted: AcceptedView[];
  refused: RefusedView[];
  groups: GroupView[];
  groupCount: number;
  declared: DeclaredView[];
  sheets: SheetView[];
  ignoredSheets: { name: string; reason: string }[];
};

export type LedgerTotalsView = {
  projectRows: number;
  accepted: number;
  refused: number;
  plannedYuan: Yuan;
  fixedYuan: Yuan;
  foreignUsd: number;
  landMu: string;
  atLeastOneYi: number;
};

export type ShareView = { key: string; name: string; rows: number; yuan: Yuan };

export type AcceptedView = {
  sheet: string;
  row: number;
  title: string;
  investorName: string;
  unitName: string;
  industryKey: string | null;
  industryName: string | null;
  yuan: Yuan | null;
  usd: number | null;
  stageName: string;
  firstContactOn: string | null;
  warnings: string[];
};

export type RefusedView = {
  sheet: string;
  row: number;
  title: string | null;
  /** All reasons with their cell addresses. */
  reason: string;
};

export type GroupView = {
  investorName: string;
  by: string;
  rows: { sheet: string; row: number }[];
};

export type DeclaredView = {
  sheet: string;
  row: number;
  kind: string;
  declaredYuan: Yuan;
  computedYuan: Yuan;
};

export type SheetView = {
  name: string;
  headerRows: string;
  projectRows: number;
  skipped: { kind: string; rows: number[] }[];
  hiddenColumns: string[];
  unknownColumns: string[];
  hiddenRows: number[];
};
