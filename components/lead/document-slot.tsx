'use client';
import { CircleAlert, Upload } from 'lucide-react';
import type { ChangeEvent } from 'react';
import { ACCEPTED_FILES } from '@/lib/domain/file-kind';
import { StatusBadge } from '../ui/status-badge';
import { gateId } from './gate-answer';
import { useDocument } from './use-document';

type DocumentSlotProps = {
  document: { key: string; label: string; required: boolean; given: boolean };
  leadId: string;
  uploadUrl: string;
  onGiven: () => void;
};

/** One document a gate asks for, handed in right here. */
export function DocumentSlot({ document, leadId, uploadUrl, onGiven }: DocumentSlotProps) {
  const file = useDocument({ leadId, documentKey: document.key, uploadUrl, onGiven });
  const { part, reason, name } = file;
  const id = gateId(document.key);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    void file.take(event.target.files?.[0]);
    // The same file may be chosen again after a failure.
    event.target.value = '';
  };
  return (
    <li className="py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1 text-table">
          {document.label}
          {document.required && <span className="ml-2 text-note text-3">必交</span>}
          {name && <span className="ml-2 text-note break-all text-3">{name}</span>}
        </span>
        {part !== null && (
          <progress value={part} max={1} aria-label={`${document.label}上传进度`} className="h-1.5 w-20" />
        )}
        {document.given && <StatusBadge tone="ok">已上传</StatusBadge>}
        {!document.given && document.required && <StatusBadge tone="warn">待上传</StatusBadge>}
        <label
          htmlFor={id}
          className="inline-flex h-7 items-center gap-1.5 rounded-card border border-line bg-surface px-2 text-table hover:bg-sunken has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent pointer-coarse:h-11 pointer-coarse:px-4"
        >
          <Upload className="size-3.5" aria-hidden />
          {document.given ? '再传一份' : '上传'}
          <span className="sr-only">{document.label}</span>
          <input
            id={id}
            type="file"
            accept={ACCEPTED_FILES}
            aria-describedby={reason ? `${id}-error` : undefined}
            onChange={choose}
            className="sr-only"
          />
        </label>
      </div>
      {reason && (
        <p id={`${id}-error`} role="alert" className="mt-1 flex items-start gap-1 text-note text-danger">
          <CircleAlert className="mt-0.5 size-3.5 shrink-0" aria-hidden />
          {reason}
        </p>
      )}
    </li>
  );
}
