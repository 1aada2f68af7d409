'use client';
import type { ClipboardEvent, FocusEvent, KeyboardEvent } from 'react';
import { formatDay } from '@/lib/domain/day';
import { parseAnswer } from '@/lib/domain/gate-field';
import { type EditableColumn, editableField } from '@/lib/domain/lead-field';
import { moneyEcho } from '@/lib/domain/money';
import { Input } from '../ui/input';
import { Textarea } from '../ui/textarea';
import { pasteCleanly } from './pasted-text';
import type { ValueEdit } from './use-value-edit';

type FactEditorProps = {
  id: string;
  field: EditableColumn;
  edit: ValueEdit;
  today: string;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
};

const LONG: readonly EditableColumn[] = ['content', 'problem', 'bottomLine', 'concessions'];

function hintOf(field: EditableColumn): string | undefined {
  if (field.endsWith('Yuan')) return '万元，或 3.2亿';
  if (field.endsWith('Usd')) return '万美元';
  if (editableField(field)?.type === 'date') return '3.5、3月5日、明天、下周三';
  return field === 'landMu' ? '亩' : undefined;
}

/** How the text is read so far, under the field. */
function echoOf(field: EditableColumn, typed: string, today: string): string | null {
  const shape = editableField(field);
  const read = shape && typed.trim() ? parseAnswer({ ...shape, required: false }, typed, today) : null;
  if (!read?.ok || read.value === null) return null;
  if (typeof read.value === 'number' && field.endsWith('Yuan')) return moneyEcho(read.value);
  if (shape?.type === 'date') return `= ${formatDay(String(read.value), 'document')}`;
  return null;
}

/** The field while it is typed in. Leaving it saves: a press elsewhere never loses a value. */
export function FactEditor({ id, field, edit, today, onKeyDown }: FactEditorProps) {
  const shape = editableField(field);
  const echo = echoOf(field, edit.text, today);
  const control = {
    id,
    value: edit.text,
    'aria-label': shape?.label,
    'aria-describedby': `${id}-echo${edit.error ? ` ${id}-error` : ''}`,
    'aria-invalid': edit.error ? true : undefined,
    readOnly: edit.saving,
    // The person has just asked for this field.
    autoFocus: true,
    onKeyDown,
    onPaste: (event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      edit.setText(pasteCleanly(event)),
    onBlur: () => {
      if (!edit.error) void edit.save();
    },
    onFocus: (event: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => event.target.select(),
  };
  const isFigure = shape?.type === 'money' || shape?.type === 'number';
  return (
    <div>
      {LONG.includes(field) ? (
        <Textarea {...control} onChange={event => edit.setText(event.target.value)} />
      ) : (
        <Input
          {...control}
          inputMode={isFigure ? 'decimal' : undefined}
          placeholder={hintOf(field)}
          onChange={event => edit.setText(event.target.value)}
          className={isFigure ? 'text-right tabular-nums' : undefined}
        />
      )}
      <p id={`${id}-echo`} className="mt-0.5 flex justify-between gap-2 text-note text-3 tabular-nums">
        <span>{edit.saving ? '保存中…' : (echo ?? '')}</span>
        <span className="pointer-coarse:hidden">Enter 保存 · Esc 取消</span>
      </p>
    </div>
  );
}
