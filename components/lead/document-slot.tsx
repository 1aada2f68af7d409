'use client';
import { CircleAlert, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import { ACCEPTED_FILES } from '@/lib/domain/file-kind';
import { sendFile } from '../ui/send-file';
import { StatusBadge } from '../ui/status-badge';
import { gateId } from './gate-answer';

type DocumentSlotProps = {
  document: { key: string; label: string; required: boolean; given: boolean };
  leadId: string;
  uploadUrl: string;
  onGiven: () => void;
};

const MAX_BYTES = 20 * 1024 * 1024;

function tooLarge(file: File): string | null {
  if (file.size <= MAX_BYTES) return null;
  return `文件 ${(file.size / 1_048_576).toFixed(1)} MB，超过 20 MB 上限。`;
}

/** One document a gate asks for, handed in right here. */
export function DocumentSlot({ document, leadId, uploadUrl, onGiven }: DocumentSlotProps) {
  const input = useRef<HTMLInputElement>(null);
  const [part, setPart] = useState<number | null>(null);
  const [reason, setReason] = useState<string | null>(null);
  const [name, setName] = useState<string | null>(null);
  const id = gateId(document.key);

  async function take(file: File | undefined): Promise<void> {
    if (!file) return;
    const why = tooLarge(file);
    setReason(why);
    if (why) return;
    setPart(0);
    const fields = { leadId, documentKey: document.key };
    const sent = await sendFile({ url: uploadUrl, name: 'file', file, fields, onProgress: setPart });
    setPart(null);
    if (input.current) input.current.value = '';
    if (!sent.ok) return setReason(sent.reason);
    setName(file.name);
    onGiven();
  }
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
            ref={input}
            id={id}
            type="file"
            accept={ACCEPTED_FILES}
            aria-describedby={reason ? `${id}-error` : undefined}
            onChange={event => void take(event.target.files?.[0])}
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
