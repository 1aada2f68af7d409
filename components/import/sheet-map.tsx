import { type ChangeEvent, useId } from 'react';
import { FIELD_KEYS, FIELD_NAMES, type LedgerField } from '@/lib/domain/ledger/field';
import { MONEY_UNIT_NAMES } from '@/lib/domain/ledger/money-unit';
import type { SheetShape } from '@/lib/domain/ledger/shape';
import type { SheetOutline } from '@/lib/domain/ledger-wizard';
import { Checkbox } from '../ui/checkbox';
import { Field } from '../ui/field';
import { Fold } from '../ui/fold';
import { Input } from '../ui/input';
import { Section } from '../ui/section';
import { Select } from '../ui/select';
import { Table } from '../ui/table';
import { Td } from '../ui/td';

type SheetMapProps = {
  shape: SheetShape;
  sheet: SheetOutline;
  places: string[];
  onChange: (shape: SheetShape) => void;
};

const options = (names: readonly string[]) => names.map(name => ({ value: name, label: name }));
const FIELDS = FIELD_KEYS.map(field => ({ value: field, label: FIELD_NAMES[field] }));

/** One sheet: whether it is read, where its header lies, and what each column means. */
export function SheetMap({ shape, sheet, places, onChange }: SheetMapProps) {
  const id = useId();
  const row = (key: 'firstRow' | 'lastRow') => (event: ChangeEvent<HTMLInputElement>) =>
    onChange({ ...shape, [key]: Math.max(1, Number(event.target.value) || 1) });
  const left = sheet.skipped.map(({ kind, rows }) => `${kind} ${rows.length} 行（第 ${rows.join('、')} 行）`);
  return (
    <Section
      title={sheet.name}
      note={`项目 ${sheet.projectRows} 行${left.length > 0 ? `；不算项目：${left.join('，')}` : ''}`}
    >
      <div className="flex flex-col gap-3">
        <Checkbox
          label="导入这个工作表"
          checked={shape.use}
          onChange={event => onChange({ ...shape, use: event.target.checked })}
        />
        <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
          <Field label="表头首行" id={`${id}-first`}>
            {field => (
              <Input {...field} inputMode="numeric" value={shape.firstRow} onChange={row('firstRow')} />
            )}
          </Field>
          <Field label="表头末行" id={`${id}-last`}>
            {field => (
              <Input {...field} inputMode="numeric" value={shape.lastRow} onChange={row('lastRow')} />
            )}
          </Field>
          <Field label="金额单位" id={`${id}-unit`} hint="栏名或单元格里写明单位的，以写明的为准">
            {field => (
              <Select
                {...field}
                empty="未写明"
                options={options(MONEY_UNIT_NAMES)}
                value={shape.unit ?? ''}
                onChange={event => onChange({ ...shape, unit: event.target.value || null })}
              />
            )}
          </Field>
          <Field label="没写镇街的行归到" id={`${id}-town`}>
            {field => (
              <Select
                {...field}
                empty="不归，逐行补填"
                options={options(places)}
                value={shape.town ?? ''}
                onChange={event => onChange({ ...shape, town: event.target.value || null })}
              />
            )}
          </Field>
        </div>
        <Fold summary="看前几行，找表头">
          <HeadRows sheet={sheet} />
        </Fold>
        <Columns shape={shape} sheet={sheet} onChange={onChange} />
        {sheet.hiddenColumns.length > 0 && (
          <p className="text-note text-3">{`隐藏列 ${sheet.hiddenColumns.join('、')} 不导入`}</p>
        )}
      </div>
    </Section>
  );
}

function HeadRows({ sheet }: { sheet: SheetOutline }) {
  return (
    <Table label={`${sheet.name}前几行`}>
      <tbody>
        {sheet.head.map(line => (
          <tr key={line.row}>
            <Td head>{line.row}</Td>
            {line.cells.map((cell, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              <td key={at}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Columns({ shape, sheet, onChange }: Omit<SheetMapProps, 'places'>) {
  const choose = (column: number, field: string) => {
    const columns: Record<string, LedgerField> = { ...shape.columns };
    delete columns[String(column)];
    const known = FIELD_KEYS.find(key => key === field);
    // A field belongs to one column: picking it elsewhere takes it from where it was.
    for (const [at, taken] of Object.entries(columns)) if (taken === known) delete columns[at];
    if (known !== undefined) columns[String(column)] = known;
    onChange({ ...shape, columns });
  };
  return (
    <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {sheet.columns.map(({ column, letter, label, samples }) => (
        <li key={column} className="min-w-0 rounded-card border border-hairline p-2.5">
          <p className="truncate text-table">
            <span className="mr-2 text-3">{letter}</span>
            <span className="font-semibold">{label || '（没有栏名）'}</span>
          </p>
          <p className="mb-1.5 truncate text-note text-2">{samples.join('、') || '—'}</p>
          <Select
            aria-label={`${letter} 列 ${label} 对应`}
            empty="不导入"
            options={FIELDS}
            value={shape.columns[String(column)] ?? ''}
            onChange={event => choose(column, event.target.value)}
          />
        </li>
      ))}
    </ul>
  );
}
