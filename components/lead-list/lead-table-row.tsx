import { Check } from 'lucide-react';
import { memo } from 'react';
import { LEDGER_COLUMNS, type LedgerColumnKey, rowValue } from '@/lib/domain/lead-column';
import type { LeadRow } from '@/lib/domain/lead-view';
import { cellEdit } from '@/lib/domain/ledger-cell';
import { formatMoney } from '@/lib/domain/money';
import { stageName } from '@/lib/domain/stage';
import { type CellContent, cellContent, dueOf, progressOf, type RowContext, TONES } from './cell-content';
import { CellEditor } from './cell-editor';
import { ChoiceEditor } from './choice-editor';
import { statusWords } from './status-words';

type LeadTableRowProps = RowContext & {
  row: LeadRow;
  columns: readonly LedgerColumnKey[];
  frozen: number;
  canChoose: boolean;
  isSelected: boolean;
  /** The cell of this line that is open, and the one that was saved last. */
  openColumn: LedgerColumnKey | null;
  savedColumn: LedgerColumnKey | null;
};

const NUMBERS: ReadonlySet<LedgerColumnKey> = new Set(
  LEDGER_COLUMNS.flatMap(({ key, kind }) => (kind === 'number' ? [key] : [])),
);

function Tick() {
  return (
    <span className="ml-1 inline-flex align-text-bottom text-ok">
      <Check className="size-3.5" aria-hidden />
      <span className="sr-only">已保存</span>
    </span>
  );
}

function OpenCell({ row, column }: { row: LeadRow; column: LedgerColumnKey }) {
  const edit = cellEdit(row, column);
  if (!edit) return null;
  const cell = { leadId: row.id, column };
  return edit.kind === 'field' ? (
    <CellEditor key={column} cell={cell} row={row} field={edit.field} />
  ) : (
    <ChoiceEditor key={column} cell={cell} row={row} part={edit.part} />
  );
}

/** On a phone a line is two: its name over where it stands, its amount over what is due. */
function PhoneFacts({ row, context }: { row: LeadRow; context: RowContext }) {
  const due = dueOf(row, context.today);
  const urgent = due && due.tone !== 'plain' ? due : progressOf(row, context);
  const value = rowValue(row);
  return (
    <td data-phone data-num className="w-32 sm:hidden">
      <span className="block">{value === null ? '金额待定' : formatMoney(value)}</span>
      <span className={`block text-note ${TONES[urgent.tone] ?? 'text-3'}`}>{urgent.text}</span>
    </td>
  );
}

type NameProps = Pick<LeadTableRowProps, 'row' | 'frozen' | 'openColumn' | 'savedColumn'>;

function NameCell({ row, frozen, openColumn, savedColumn }: NameProps) {
  const where = row.status === 'active' ? stageName(row.stage) : statusWords(row.status).text;
  const isOpen = openColumn === 'title';
  return (
    <th
      scope="row"
      data-column="title"
      data-frozen={frozen > 0 ? 0 : undefined}
      data-open={isOpen || undefined}
      className="max-sm:relative max-sm:py-2"
    >
      <a
        href={`/leads/${row.id}`}
        title={row.title}
        aria-keyshortcuts={row.may.includes('lead.edit') ? 'F2' : undefined}
        className="block truncate hover:text-accent max-sm:after:absolute max-sm:after:inset-0"
      >
        {row.title}
        {savedColumn === 'title' && <Tick />}
      </a>
      <span className="block truncate text-note text-3 sm:hidden">
        {where} · {row.unitName} {row.officerName ?? '未指派'}
      </span>
      {isOpen && <OpenCell row={row} column="title" />}
    </th>
  );
}

/** A line of the ledger, its cells in the order of the layout; on a phone two lines of the same facts. */
export const LeadTableRow = memo(function LeadTableRow(props: LeadTableRowProps) {
  const { row, columns, frozen, canChoose, isSelected, openColumn, savedColumn, ...context } = props;
  return (
    <tr data-lead={row.id} aria-selected={canChoose ? isSelected : undefined}>
      {canChoose && (
        <td data-check>
          <label className="flex size-full items-center justify-center">
            <input
              type="checkbox"
              tabIndex={-1}
              checked={isSelected}
              readOnly
              aria-label={`选择 ${row.title}`}
              className="size-4"
            />
          </label>
        </td>
      )}
      {columns.map((key, place) => {
        if (key === 'title') return <NameCell key={key} {...{ row, frozen, openColumn, savedColumn }} />;
        const { body, full, look }: CellContent = cellContent(key, row, context);
        const isOpen = openColumn === key;
        return (
          <td
            key={key}
            data-column={key}
            data-num={NUMBERS.has(key) || undefined}
            data-frozen={place < frozen ? place : undefined}
            data-open={isOpen || undefined}
            data-editable={cellEdit(row, key) !== null || undefined}
            tabIndex={-1}
            title={full}
            className={look}
          >
            {body}
            {savedColumn === key && <Tick />}
            {isOpen && <OpenCell row={row} column={key} />}
          </td>
        );
      })}
      <PhoneFacts row={row} context={context} />
    </tr>
  );
});
