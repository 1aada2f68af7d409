import type { ImportResult } from '../domain/import-view';
import type { LedgerView, SheetView } from '../domain/ledger-view';
import { formatMoney } from '../domain/money';
import { formatCount } from '../format';

const LISTED = 20;

const cut = (lines: string[], of: number): string[] =>
  of > lines.length ? [...lines, `  …… 另有 ${formatCount(of - lines.length)} 条`] : lines;

/** A preview as the terminal shows it. */
export function printedPreview(view: LedgerView): string {
  return [
    ...headLines(view),
    ...view.sheets.flatMap(sheetLines),
    ...view.ignoredSheets.map(({ name, reason }) => `未读取：工作表“${name}”（${reason}）`),
    ...section(`将新建 ${formatCount(view.totals.accepted)} 条`, acceptedLines(view)),
    ...section('按产业', shareLines(view.byIndustry)),
    ...section('按责任单位', shareLines(view.byUnit)),
    ...section(
      '请留意',
      view.warnings.map(({ sentence, rows }) => `  ${sentence}：${formatCount(rows)} 行`),
    ),
    ...section(`不导入 ${formatCount(view.totals.refused)} 行`, refusedLines(view)),
    ...section(`同一投资方 ${formatCount(view.groupCount)} 组`, groupLines(view)),
    ...section('文件里的合计与逐行相加', declaredLines(view)),
  ].join('\n');
}

/** What a commit created, and how to take it back. */
export function printedResult(result: ImportResult): string {
  if (result.batchId === null) {
    return `没有新建任何线索：文件里的项目都已在库，或有错误（${formatCount(result.refused)} 行）。`;
  }
  return [
    `已导入：新建线索 ${formatCount(result.created)} 条（${formatMoney(result.plannedYuan)}），` +
      `新建投资方 ${formatCount(result.newInvestors)} 家，联系人 ${formatCount(result.newContacts)} 位；` +
      `不导入 ${formatCount(result.refused)} 行。`,
    `批次编号：${result.batchId}`,
    `整批撤回：npm run import -- --undo ${result.batchId}`,
  ].join('\n');
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

function headLines({ fileName, reportDay, totals }: LedgerView): string[] {
  return [
    `文件：${fileName}${reportDay === null ? '' : `（填报日期 ${reportDay}）`}`,
    `共 ${formatCount(totals.projectRows)} 行：可导入 ${formatCount(totals.accepted)}，` +
      `不导入 ${formatCount(totals.refused)}。`,
    `可导入合计：计划总投资 ${formatMoney(totals.plannedYuan)}，其中固定资产投资 ${formatMoney(totals.fixedYuan)}；` +
      `外资 ${formatCount(totals.foreignUsd)} 美元；用地 ${totals.landMu} 亩；` +
      `1亿元以上 ${formatCount(totals.atLeastOneYi)} 个。`,
  ];
}

function sheetLines(sheet: SheetView): string[] {
  const parts = [
    `工作表“${sheet.name}”：表头第 ${sheet.headerRows} 行，项目 ${formatCount(sheet.projectRows)} 行`,
    ...sheet.skipped.map(({ kind, rows }) => `${kind} ${rows.length} 行`),
    ...(sheet.hiddenColumns.length > 0 ? [`隐藏列 ${sheet.hiddenColumns.join('、')} 不导入`] : []),
    ...(sheet.unknownColumns.length > 0 ? [`未识别列 ${sheet.unknownColumns.join('、')} 不导入`] : []),
    ...(sheet.hiddenRows.length > 0 ? [`隐藏行 ${sheet.hiddenRows.join('、')} 照常导入`] : []),
  ];
  return [parts.join('；')];
}

function acceptedLines({ accepted, totals }: LedgerView): string[] {
  const lines = accepted
    .slice(0, LISTED)
    .map(
      row =>
        `  ${row.sheet} 第${row.row}行  ${row.title}｜${row.investorName}｜${row.unitName}｜` +
        `${row.industryName ?? '未分类'}｜${formatMoney(row.yuan)}｜${row.stageName}`,
    );
  return cut(lines, totals.accepted);
}

function shareLines(shares: LedgerView['byUnit']): string[] {
  return shares.map(({ name, rows, yuan }) => `  ${name}：${formatCount(rows)} 条，${formatMoney(yuan)}`);
}

function refusedLines({ refused, totals }: LedgerView): string[] {
  const lines = refused.map(
    row => `  ${row.sheet} 第${row.row}行  ${row.title ?? '（无项目名称）'}  ${row.reason}`,
  );
  return cut(lines, totals.refused);
}

function groupLines({ groups, groupCount }: LedgerView): string[] {
  const lines = groups.slice(0, LISTED).map(group => {
    const places = group.rows.map(({ sheet, row }) => `${sheet} 第${row}行`);
    return `  ${group.investorName}（${group.by}）：${places.join('，')}`;
  });
  return cut(lines, groupCount);
}

function declaredLines({ declared }: LedgerView): string[] {
  return declared.map(({ sheet, row, kind, declaredYuan, computedYuan }) => {
    const found = `  ${sheet} 第${row}行 ${kind}：文件写 ${formatMoney(declaredYuan)}`;
    return declaredYuan === computedYuan
      ? `${found}，相符`
      : `${found}，逐行相加为 ${formatMoney(computedYuan)}，请核对`;
  });
}
