import type { AcceptedRow } from './accepted-row';
import { columnLetter } from './column-letter';
import type { LedgerPreview, RejectedRow } from './preview';
import type { OpenSheet, SkippedRow } from './sheet';
import type { LedgerTotals, Share } from './totals';

/**
 * A preview as the plain object of the import contract, ready for `JSON.stringify`. Money becomes JSON
 * numbers: exact, as a row holds at most 1,000亿元 and a file 100,000 rows.
 */
export function toExpectedJson(preview: LedgerPreview) {
  return {
    file: preview.fileName,
    contract: 'forms/README.md',
    reportDate: preview.reportDay,
    ...(preview.sentence === null ? {} : { sentence: preview.sentence }),
    sheets: preview.sheets.map(sheetJson),
    ...(preview.ignoredSheets.length === 0 ? {} : { ignoredSheets: preview.ignoredSheets }),
    totals: totalsJson(preview.totals),
    duplicateGroups: preview.duplicateGroups,
    rejected: preview.rejected.map(rejectedJson),
    accepted: preview.accepted.map(acceptedJson),
  };
}

function sheetJson(sheet: OpenSheet) {
  const { header, raw, grid } = sheet;
  const used = <Item extends number>(items: Iterable<Item>, last: number) =>
    [...items].filter(item => item <= last).sort((left, right) => left - right);
  return {
    name: raw.name,
    headerRows: Array.from(
      { length: header.lastRow - header.firstRow + 1 },
      (_, index) => header.firstRow + index,
    ),
    sheetUnit: sheet.preamble.unit?.name ?? null,
    columns: Object.fromEntries(
      [...header.columns].map(([field, { column }]) => [field, columnLetter(column)]),
    ),
    hiddenColumns: used(raw.hiddenColumns, grid.lastColumn).map(columnLetter),
    unknownColumns: header.unknownColumns.map(columnLetter),
    hiddenRows: used(raw.hiddenRows, grid.lastRow),
    projectRows: sheet.projectRows.length,
    skippedRows: sheet.skippedRows.map(skippedJson),
  };
}

function skippedJson({ row, kind, declaredYuan }: SkippedRow) {
  return declaredYuan === null ? { row, kind } : { row, kind, declaredYuan: Number(declaredYuan) };
}

function totalsJson(totals: LedgerTotals) {
  return {
    ...totals,
    plannedInvestmentYuan: Number(totals.plannedInvestmentYuan),
    fixedAssetInvestmentYuan: Number(totals.fixedAssetInvestmentYuan),
    foreignCapitalUsd: Number(totals.foreignCapitalUsd),
    landMu: Number(totals.landMu),
    byIndustry: sharesJson(totals.byIndustry),
    byUnit: sharesJson(totals.byUnit),
    byOrigin: sharesJson(totals.byOrigin),
    errorCodes: Object.fromEntries(totals.errorCodes),
    warningCodes: Object.fromEntries(totals.warningCodes),
  };
}

function sharesJson(shares: ReadonlyMap<string, Share>) {
  return Object.fromEntries(
    [...shares].map(([key, { rows, plannedInvestmentYuan }]) => [
      key,
      { rows, plannedInvestmentYuan: Number(plannedInvestmentYuan) },
    ]),
  );
}

function rejectedJson(row: RejectedRow) {
  return {
    sheet: row.sheet,
    row: row.row,
    errors: row.errors.map(({ cell, code }) => ({ cell, code })),
    ...(row.repeats === null ? {} : { duplicateOf: row.repeats }),
  };
}

function acceptedJson(row: AcceptedRow) {
  return {
    sheet: row.sheet,
    row: row.row,
    title: row.title,
    investorName: row.investorName,
    investorKey: row.investorKey,
    uscc: row.uscc,
    townCode: row.townCode,
    platformCode: row.platformCode,
    industryKey: row.industryKey,
    origin: row.origin,
    plannedInvestmentYuan: numberOrNull(row.plannedInvestmentYuan),
    plannedInvestmentApprox: row.plannedInvestmentApprox,
    foreignCapitalUsd: numberOrNull(row.foreignCapitalUsd),
    fixedAssetInvestmentYuan: numberOrNull(row.fixedAssetInvestmentYuan),
    landMu: numberOrNull(row.landMu),
    firstContactOn: row.firstContactOn,
    firstContactPrecision: row.firstContactPrecision,
    stageKey: row.stageKey,
    contactName: row.contactName,
    contactPhone: row.contactPhone,
    officerName: row.officerName,
    warnings: row.warnings,
  };
}

function numberOrNull(value: bigint | string | null): number | null {
  return value === null ? null : Number(value);
}
