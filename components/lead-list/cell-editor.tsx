'use client';
import { CircleAlert } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { LeadColumn } from '@/lib/domain/lead-field';
import { editableField } from '@/lib/domain/lead-field';
import type { LeadRow } from '@/lib/domain/lead-view';
import { withAnswer } from '@/lib/domain/ledger-cell';
import { FactClash } from '../lead/fact-clash';
import { FactEditor } from '../lead/fact-editor';
import { useValueEdit } from '../lead/use-value-edit';
import type { Cell } from './cell-flow';
import { type After, useEditingDesk } from './editing-desk';
import { EditorFrame } from './editor-frame';

type CellEditorProps = { cell: Cell; row: LeadRow; field: LeadColumn };

/** 输入法 has the key: it chooses a word, it does not save. */
const isComposing = ({ nativeEvent }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || nativeEvent.keyCode === 229;

/** A value of a line while it is typed in: the same editor as on the lead's page, over the cell. */
export function CellEditor({ cell, row, field }: CellEditorProps) {
  const desk = useEditingDesk();
  const id = useId();
  const edit = useValueEdit({
    leadId: row.id,
    version: row.version,
    field,
    answer: row.values[field] ?? null,
    today: desk.today,
    editField: desk.actions.editField,
    isOpen: true,
    onSaved: (answer, { version }) => desk.saved(cell, withAnswer(row, field, answer, version)),
    onKept: desk.refresh,
  });
  const { hold } = desk;
  const settle = useRef(edit.save);
  useEffect(() => {
    settle.current = edit.save;
  });
  useEffect(() => {
    hold(() => settle.current());
    return () => hold(null);
  }, [hold]);
  // Leaving the field by a press elsewhere saves too; the focus then stays where that press put it.
  useEffect(() => {
    if (!edit.editing) desk.leave(cell, 'elsewhere');
  }, [edit.editing, desk, cell]);
  const saveThen = async (after: After): Promise<void> => {
    if (await edit.save()) desk.leave(cell, after);
  };
  const press = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') desk.leave(cell, 'stay');
    const isLine = event.key === 'Enter' && !event.shiftKey;
    if (!isLine && event.key !== 'Tab') return;
    event.preventDefault();
    void saveThen(isLine ? 'stay' : event.shiftKey ? 'previous' : 'next');
  };
  return (
    <EditorFrame label={`编辑${editableField(field)?.label ?? field}`}>
      {edit.editing && <FactEditor id={id} field={field} edit={edit} today={desk.today} onKeyDown={press} />}
      {edit.error && (
        <p id={`${id}-error`} role="alert" className="mt-1 flex items-start gap-1 text-note text-danger">
          <CircleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden />
          {edit.error}
        </p>
      )}
      {edit.clash && (
        <FactClash
          clash={edit.clash}
          keepTheirs={() => {
            edit.keepTheirs();
            desk.leave(cell, 'stay');
          }}
          takeMine={() => void edit.takeMine()?.then(isSaved => isSaved && desk.leave(cell, 'stay'))}
        />
      )}
    </EditorFrame>
  );
}
