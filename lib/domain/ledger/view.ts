import type {
  GroupView,
  LedgerTotalsView,
  LedgerView,
  RefusedView,
  ShareView,
  SheetView,
} from '../ledger-view';
import { toYuan, toYuanOrNull } from '../money';
import { isStageKey, stageName } from '../stage';
import { columnLetter } from './column-letter';
import { refusalSentence, warningSentence } from './messages';
import type { LedgerPreview, RejectedRow } from './preview';
import type { OpenSheet } from './sheet';
import type { Share } from './totals';
import type { LedgerVocabulary } from './vocabulary';

const SHOWN_ROWS = 200;
const SHOWN_GROUPS = 100;
const BLANK = '(blank)';
const SKIPPED_NAMES = {
  subtotal: '小计',
  total: '合计',
  header: '重复表头',
  note: '说明',
  blank: '空行',
} as const;
const IGNORED_NAMES = { hidden: '隐藏的工作表', noHeader: '没有表头' } as const;
const SAME_BY = { name: '名称相同', uscc: '信用代码相同' } as const;

type Names = ReadonlyMap<string, string>;

/** Turns a preview into plain data, naming units and industries by the vocabulary it was read with. */
export function toLedgerView(preview: LedgerPreview, vocabulary: LedgerVocabulary): LedgerView {
  const units: Names = new Map(vocabulary.units.map(unit => [unit.code, unit.name]));
  const industries: Names = new Map(vocabulary.industries.map(industry => [industry.key, industry.name]));
  return {
    fileName: preview.fileName,
    reportDay: preview.reportDay,
    sentence: preview.sentence?.text ?? null,
    totals: totalsView(preview),
    byIndustry: shareViews(preview.totals.byIndustry, industries),
    byUnit: shareViews(preview.totals.byUnit, units),
    warnings: [...preview.totals.warningCodes].map(([code, rows]) => ({
      sentence: warningSentence(code),
      rows,
    })),
    accepted: preview.accepted.slice(0, SHOWN_ROWS).map(row => ({
      sheet: row.sheet,
      row: row.row,
      title: row.title,
      investorName: row.investorName,
      unitName: units.get(row.unitCode) ?? row.unitCode,
      industryKey: row.industryKey,
      industryName: row.industryKey === null ? null : (industries.get(row.industryKey) ?? row.industryKey),
      yuan: toYuanOrNull(row.plannedInvestmentYuan),
      usd: toYuanOrNull(row.foreignCapitalUsd),
      stageName: isStageKey(row.stageKey) ? stageName(row.stageKey) : row.stageKey,
      firstContactOn: row.firstContactOn,
      warnings: row.warnings.map(warningSentence),
    })),
    refused: preview.rejected.slice(0, SHOWN_ROWS).map(refusedView),
    groups: groupViews(preview),
    groupCount: preview.duplicateGroups.length,
    declared: preview.declaredTotals.map(({ declaredYuan, computedYuan, kind, sheet, row }) => ({
      sheet,
      row,
      kind: SKIPPED_NAMES[kind],
      declaredYuan: toYuan(declaredYuan),
      computedYuan: toYuan(computedYuan),
    })),
    sheets: preview.sheets.map(sheetView),
    ignoredSheets: preview.ignoredSheets.map(({ name, reason }) => ({ name, reason: IGNORED_NAMES[reason] })),
  };
}

/** A refused row with all its reasons in one text, as the list and the returned workbook show it. */
export function refusedView(row: RejectedRow): RefusedView {
  return {
    sheet: row.sheet,
    row: row.row,
    title: row.title,
    reason: refusalSentence(row.errors, row.repeats),
  };
}

function totalsView({ totals }: LedgerPreview): LedgerTotalsView {
  return {
    projectRows: totals.projectRows,
    accepted: totals.accepted,
    refused: totals.rejected,
    plannedYuan: toYuan(totals.plannedInvestmentYuan),
    fixedYuan: toYuan(totals.fixedAssetInvestmentYuan),
    foreignUsd: toYuan(totals.foreignCapitalUsd),
    landMu: totals.landMu,
    atLeastOneYi: totals.atLeastOneYi,
  };
}

function shareViews(shares: ReadonlyMap<string, Share>, names: Names): ShareView[] {
  return [...shares]
    .map(([key, { rows, plannedInvestmentYuan }]) => ({
      key,
      name: key === BLANK ? '未填写' : (names.get(key) ?? key),
      rows,
      yuan: toYuan(plannedInvestmentYuan),
    }))
    .sort((left, right) => right.yuan - left.yuan || right.rows - left.rows);
}

function groupViews({ duplicateGroups, accepted, rejected }: LedgerPreview): GroupView[] {
  const shown = duplicateGroups.slice(0, SHOWN_GROUPS);
  const firsts = new Set(shown.map(group => placeKey(group.rows[0])));
  const names = new Map<string, string>();
  for (const row of [...accepted, ...rejected]) {
    if (firsts.has(placeKey(row))) names.set(placeKey(row), row.investorName ?? '');
  }
  return shown.map(group => ({
    investorName: names.get(placeKey(group.rows[0])) ?? '',
    by: group.by.map(kind => SAME_BY[kind]).join('、'),
    rows: group.rows.slice(0, SHOWN_ROWS).map(({ sheet, row }) => ({ sheet, row })),
  }));
}

function placeKey(place: { sheet: string; row: number } | undefined): string {
  return place === undefined ? '' : `${place.row}\n${place.sheet}`;
}

function sheetView(sheet: OpenSheet): SheetView {
  const { header, raw, grid } = sheet;
  const upTo = (items: Iterable<number>, last: number) =>
    [...items].filter(item => item <= last).sort((left, right) => left - right);
  const skipped = new Map<string, number[]>();
  for (const { kind, row } of sheet.skippedRows) {
    const name = SKIPPED_NAMES[kind];
    skipped.set(name, [...(skipped.get(name) ?? []), row].slice(0, SHOWN_ROWS));
  }
  return {
    name: raw.name,
    headerRows:
      header.firstRow === header.lastRow ? `${header.firstRow}` : `${header.firstRow}–${header.lastRow}`,
    projectRows: sheet.projectRows.length,
    skipped: [...skipped].map(([kind, rows]) => ({ kind, rows })),
    hiddenColumns: upTo(raw.hiddenColumns, grid.lastColumn).map(columnLetter),
    unknownColumns: header.unknownColumns.map(columnLetter),
    hiddenRows: upTo(raw.hiddenRows, grid.lastRow).slice(0, SHOWN_ROWS),
  };
}
