'use client';
import { CircleAlert } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { AGREED_COLUMNS, type EditableColumn, editableField, isTermColumn } from '@/lib/domain/lead-field';
import type { LeadDetail } from '@/lib/domain/lead-view';
import { classNames } from '../ui/class-names';
import { FactClash } from './fact-clash';
import { FactEditor } from './fact-editor';
import { FactOpener } from './fact-opener';
import { useLeadDesk } from './lead-desk';
import { useFieldEdit } from './use-field-edit';

type FactCellProps = {
  field: EditableColumn;
  /** Said where nothing is known, for example 填写下步计划. */
  emptyText?: string | undefined;
  /** Figures stand on the right. */
  end?: boolean | undefined;
  className?: string | undefined;
};

/** What the office has confirmed is changed by its correction alone. */
function isFixed(lead: LeadDetail, field: EditableColumn): boolean {
  return (
    AGREED_COLUMNS.includes(field) &&
    lead.entries.some(entry => entry.stage === 'signed' && entry.confirmedAt && !entry.revokedAt)
  );
}

/** A value of the lead: edited where it stands by whoever may edit, else only shown. */
export function FactCell(props: FactCellProps) {
  const { lead } = useLeadDesk();
  const fixed = isFixed(lead, props.field);
  const mayEdit = isTermColumn(props.field) ? lead.rights.editTerms : lead.rights.edit;
  return mayEdit && !fixed ? <Editable {...props} /> : <Shown {...props} fixed={fixed} />;
}

function Shown({ field, end, className, fixed }: FactCellProps & { fixed: boolean }) {
  const { shown } = useFieldEdit(field);
  return (
    <span
      className={classNames(
        'block min-h-6 whitespace-pre-line',
        shown === '—' && 'text-3',
        end && 'text-right',
        className,
      )}
      title={fixed ? '签约已认定，只能由指挥部办公室更正' : undefined}
    >
      {shown}
    </span>
  );
}

/** Enter, Esc, Tab; the error beside it, both values on a conflict. */
function Editable({ field, emptyText = '—', end = false, className }: FactCellProps) {
  const edit = useFieldEdit(field);
  const { today } = useLeadDesk();
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const back = () => requestAnimationFrame(() => opener.current?.focus());
  const press = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      edit.leave();
      back();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void edit.save().then(back);
    }
  };
  return (
    <div className="min-w-0">
      {edit.editing ? (
        <FactEditor id={id} field={field} edit={edit} today={today} onKeyDown={press} />
      ) : (
        <FactOpener
          ref={opener}
          label={editableField(field)?.label ?? field}
          edit={edit}
          emptyText={emptyText}
          end={end}
          className={className}
        />
      )}
      {edit.error && (
        <p id={`${id}-error`} role="alert" className="mt-1 flex items-start gap-1 text-note text-danger">
          <CircleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden />
          {edit.error}
        </p>
      )}
      {edit.clash && <FactClash clash={edit.clash} keepTheirs={edit.keepTheirs} takeMine={edit.takeMine} />}
    </div>
  );
}
