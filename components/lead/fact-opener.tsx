'use client';
import { Check, PencilLine } from 'lucide-react';
import type { Ref } from 'react';
import { classNames } from '../ui/class-names';
import type { FieldEdit } from './use-field-edit';

type FactOpenerProps = {
  ref: Ref<HTMLButtonElement>;
  label: string;
  edit: FieldEdit;
  emptyText: string;
  end: boolean;
  className: string | undefined;
};

/** The value at rest: a press opens it; after saving a tick. */
export function FactOpener({ ref, label, edit, emptyText, end, className }: FactOpenerProps) {
  const isEmpty = edit.shown === '—';
  const words = isEmpty ? emptyText : edit.shown;
  return (
    <button
      ref={ref}
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
  );
}
