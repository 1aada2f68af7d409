import { parsePhone } from '../phone';
import { clean, cleanOrNull, isEmpty, proseOrNull, storedName } from '../text';
import { type LedgerAmount, readAmountCell } from './amount-cell';
import { cellText, readableText } from './cell-text';
import { columnLetter } from './column-letter';
import { readDayCell } from './day-cell';
import type { LedgerField } from './field';
import type { CellReading, RowErrorCode, RowIssue, RowWarningCode } from './issue';
import { readLandCell, readUsdCell } from './measure-cell';
import type { MoneyUnit } from './money-unit';
import { readIndustryCell, readOriginCell, readStageCell } from './name-cell';
import { leadCodeIn, splitPerson } from './person-cell';
import type { RawCell } from './raw';
import type { LedgerFacts, LedgerRow } from './row';
import type { SheetContext } from './sheet-context';
import { readUnitCell } from './unit-cell';
import { readUsccCell } from './uscc-cell';

/** Reads one project row. `cells` are its cells with merged values spread; every faulty cell is reported. */
export function readRow(
  context: SheetContext,
  row: number,
  cells: readonly (RawCell | undefined)[],
): LedgerRow {
  const reader = new RowReader(context, row, cells);
  const facts = reader.facts();
  return {
    sheet: context.sheet,
    row,
    ...facts,
    errors: reader.issues(),
    warnings: [...reader.warnings].sort(),
    investorCell: { cell: reader.address('investor'), column: reader.column('investor') },
  };
}

class RowReader {
  readonly warnings: RowWarningCode[] = [];
  private readonly found: RowIssue[] = [];

  constructor(
    private readonly context: SheetContext,
    private readonly row: number,
    private readonly cells: readonly (RawCell | undefined)[],
  ) {}

  facts(): LedgerFacts {
    const { book, origin } = this.context;
    const money = this.money();
    const day = this.has('date')
      ? this.take('date', readDayCell(this.cell('date'), this.context.reportDay))
      : null;
    return {
      title: this.name('title', 'TITLE_MISSING'),
      investorName: this.name('investor', 'INVESTOR_MISSING'),
      uscc: this.take('uscc', readUsccCell(this.cell('uscc'))),
      ...this.take('town', readUnitCell(this.cell('town'), book)),
      industryKey: this.has('industry')
        ? this.take('industry', readIndustryCell(this.cell('industry'), book))
        : null,
      origin: this.has('origin') ? readOriginCell(this.cell('origin')) : origin,
      ...money,
      landMu: readLandCell(this.cell('land')),
      firstContactOn: day?.on ?? null,
      firstContactPrecision: day?.precision ?? null,
      stageKey: this.has('stage')
        ? this.take('stage', readStageCell(this.cell('stage'), book))
        : this.context.defaultStageKey,
      ...this.person(),
      townText: cleanOrNull(readableText(this.cell('town'))),
      stageText: cleanOrNull(readableText(this.cell('stage'))),
      code: leadCodeIn(readableText(this.cell('code'))),
      officerName: cleanOrNull(readableText(this.cell('officer'))),
      source: proseOrNull(readableText(this.cell('source'))),
      progress: proseOrNull(readableText(this.cell('progress'))),
      verdict: proseOrNull(readableText(this.cell('verdict'))),
    };
  }

  /** The faults found, from left to right. */
  issues(): readonly RowIssue[] {
    return this.found.sort((left, right) => left.column - right.column);
  }

  /** The address of a field's cell; of the row's first recognised cell when the ledger lacks the column. */
  address(field: LedgerField): string {
    return `${columnLetter(this.column(field))}${this.row}`;
  }

  /** The 0-based column of a field, with the same fallback. */
  column(field: LedgerField): number {
    const { columns } = this.context;
    return columns.get(field)?.column ?? Math.min(...[...columns.values()].map(({ column }) => column));
  }

  private has(field: LedgerField): boolean {
    return this.context.columns.has(field);
  }

  private cell(field: LedgerField): RawCell | undefined {
    const column = this.context.columns.get(field)?.column;
    return column === undefined ? undefined : this.cells[column];
  }

  private take<Value>(field: LedgerField, reading: CellReading<Value>): Value {
    if (reading.error !== undefined) this.report(field, reading.error);
    this.warnings.push(...(reading.warnings ?? []));
    return reading.value;
  }

  private report(field: LedgerField, code: RowErrorCode): void {
    const text = proseOrNull(cellText(this.cell(field))) ?? '';
    this.found.push({ cell: this.address(field), code, text, column: this.column(field) });
  }

  private name(field: 'title' | 'investor', missing: RowErrorCode): string | null {
    const text = storedName(readableText(this.cell(field)));
    if (!isEmpty(text)) return text;
    this.report(field, missing);
    return null;
  }

  /** Name and number, from two columns or from one that holds both. */
  private person(): Pick<LedgerFacts, 'contactName' | 'contactPhone'> {
    const { name, phone } = splitPerson(cellText(this.cell('person')));
    return {
      contactName: cleanOrNull(readableText(this.cell('contact'))) ?? name,
      contactPhone: this.phone(this.has('phone') ? cellText(this.cell('phone')) : phone),
    };
  }

  private phone(text: string): string | null {
    if (isEmpty(clean(text))) return null;
    const phone = parsePhone(text);
    if (phone === null) this.warnings.push('PHONE_INVALID');
    return phone;
  }

  private amountUnit(field: 'amount' | 'fixed'): MoneyUnit | null {
    return this.context.columns.get(field)?.unit ?? this.context.sheetUnit;
  }

  private amount(field: 'amount' | 'fixed'): CellReading<LedgerAmount> | null {
    return this.has(field) ? readAmountCell(this.cell(field), this.amountUnit(field)) : null;
  }

  /** The three money columns. Only the total warns, except where the fixed part exceeds it. */
  private money() {
    const total = this.amount('amount');
    const part = this.amount('fixed');
    const planned = total === null ? null : this.take('amount', total);
    if (part?.error !== undefined) this.report('fixed', part.error);
    const fixedYuan = part?.value.yuan ?? null;
    const column = this.take(
      'usd',
      readUsdCell(this.cell('usd'), this.context.columns.get('usd')?.unit ?? null),
    );
    const plannedYuan = planned?.yuan ?? null;
    if (fixedYuan !== null && plannedYuan !== null && fixedYuan > plannedYuan) {
      this.warnings.push('FIXED_OVER_TOTAL');
    }
    return {
      plannedInvestmentYuan: plannedYuan,
      plannedInvestmentApprox: planned?.approx ?? false,
      foreignCapitalUsd: column ?? planned?.usd ?? null,
      fixedAssetInvestmentYuan: fixedYuan,
    };
  }
}
