'use client';
import { Check, CircleAlert, PencilLine } from 'lucide-react';
import { type KeyboardEvent, useId, useRef } from 'react';
import { AGREED_COLUMNS, type LeadColumn, leadField } from '@/lib/domain/lead-field';
import { classNames } from '../ui/class-names';
import { FactClash } from './fact-clash';
import { FactEditor } from './fact-editor';
import { useLeadDesk } from './lead-desk';
import { useFieldEdit } from './use-field-edit';

type FactCellProps = {
  field: LeadColumn;
  /** Said where nothing is known, for example 填写下步计划. */
  emptyText?: string | undefined;
  /** Figures stand on the right. */
  end?: boolean | undefined;
  className?: string | undefined;
};

/** A value of the lead that is edited where it stands: Enter, Esc, Tab; the error beside it, both values on a conflict. */
export function FactCell({ field, emptyText, end = false, className }: FactCellProps) {
  const { lead } = useLeadDesk();
  const edit = useFieldEdit(field);
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const label = leadField(field)?.label ?? field;
  const isFixed =
    AGREED_COLUMNS.includes(field) &&
    lead.entries.some(entry => entry.stage === 'signed' && entry.confirmedAt && !entry.revokedAt);
  const isEmpty = edit.shown === '—';
  const words = isEmpty ? (emptyText ?? '—') : edit.shown;

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

  if (!lead.rights.edit || isFixed) {
    return (
      <span
        className={classNames(
          'block min-h-6 whitespace-pre-line',
          isEmpty && 'text-3',
          end && 'text-right',
          className,
        )}
        title={isFixed ? '签约已认定，只能由指挥部办公室更正' : undefined}
      >
        {isEmpty ? '—' : edit.shown}
      </span>
    );
  }
  return (
    <div className="min-w-0">
      {edit.editing ? (
        <FactEditor id={id} field={field} edit={edit} onKeyDown={press} />
      ) : (
        <button
          ref={opener}
          type="button"
          onClick={edit.begin}
          aria-label={`编辑${label}：${words}`}
          className={classNames(
            'group/fact -mx-1.5 flex min-h-7 w-[calc(100%+12px)] items-start gap-1.5 rounded-input px-1.5 py-0.5 text-left hover:bg-sunken pointer-coarse:min-h-11 pointer-coarse:items-center',
            end && 'justify-end text-right',
            isEmpty && 'text-3',
            className,
          )}
        >
          <span className="min-w-0 whitespace-pre-line">{words}</span>
          {edit.isSaved && (
            <span className="mt-0.5 inline-flex shrink-0 items-center text-ok">
              <Check className="size-4" aria-hidden />
              <span className="sr-only">已保存</span>
            </span>
          )}
          {!edit.isSaved && !end && (
            <PencilLine
              aria-hidden
              className="mt-1 size-3.5 shrink-0 text-3 opacity-0 group-hover/fact:opacity-100 group-focus-visible/fact:opacity-100"
            />
          )}
        </button>
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
