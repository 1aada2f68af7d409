import type { LedgerField } from './field';
import type { RowErrorCode, RowIssue } from './issue';
import { issueSentence, warningSentence } from './messages';
import { shownFact, UPDATE_NAMES, type Update } from './recorded-lead';
import { fieldsOf, type StagedSheet } from './staged';
import type { JudgedRow } from './standing';

/** What is said of a row: why it is refused, by field, and what else there is to know. */
export type RowSaid = { issues: Partial<Record<LedgerField | 'row', string>>; notes: string[] };

/** Where an error stands that the cell's place does not tell: the column may be missing. */
const FIELD_OF: Partial<Record<RowErrorCode, LedgerField | 'row'>> = {
  TITLE_MISSING: 'title',
  INVESTOR_MISSING: 'investor',
  TOWN_MISSING: 'town',
  TOWN_UNKNOWN: 'town',
  UNIT_NOT_YOURS: 'town',
  CODE_UNKNOWN: 'code',
  LEAD_NOT_YOURS: 'row',
};

function fieldOf(sheet: StagedSheet, { code, column }: RowIssue): LedgerField | 'row' {
  const known = FIELD_OF[code];
  if (known !== undefined) return known;
  return fieldsOf(sheet).find(field => sheet.columns[field]?.column === column) ?? 'row';
}

/** A sentence without the address, which stands beside the cell on the page. */
const withoutAddress = (issue: RowIssue): string => issueSentence(issue).replace(/^[A-Z]+\d+：/, '');

/** What the page says of a judged row. Units and industries are named by `nameOf`. */
export function saidOf(judged: JudgedRow, sheet: StagedSheet, nameOf: (code: string) => string): RowSaid {
  const issues: RowSaid['issues'] = {};
  if (judged.standing === 'faulty') {
    for (const issue of judged.errors) issues[fieldOf(sheet, issue)] ??= withoutAddress(issue);
  }
  return { issues, notes: notesOf(judged, nameOf) };
}

function notesOf(judged: JudgedRow, nameOf: (code: string) => string): string[] {
  const { row } = judged;
  if (judged.standing === 'new') return row.warnings.map(warningSentence);
  if (judged.standing === 'duplicate')
    return [`与工作表“${judged.of.sheet}”第 ${judged.of.row} 行是同一投资方、同一项目，只导入前一行`];
  if (judged.standing !== 'changed' && judged.standing !== 'same') return [];
  const left = judged.differences.map(
    ({ label, recorded, written }) =>
      `${label}不随导入变动：库里“${nameOf(recorded) || '未填'}”，台账“${nameOf(written)}”，请到项目页办理`,
  );
  const { lead } = judged;
  if (judged.standing === 'same') return [`已在库（${lead.code}），没有变化`, ...left];
  const changes = (Object.keys(judged.update) as (keyof Update)[]).map(
    key => `${UPDATE_NAMES[key]} ${shownFact(key, lead[key])} → ${shownFact(key, judged.update[key])}`,
  );
  return [`更新 ${lead.code}：${changes.join('；')}`, ...left];
}

/** Why a row is not imported, in one text with addresses, for the workbook that goes back. */
export function reasonOf(judged: JudgedRow): string | null {
  if (judged.standing === 'faulty') return judged.errors.map(issueSentence).join('；');
  return judged.standing === 'duplicate' ? (notesOf(judged, code => code)[0] ?? null) : null;
}
