'use client';
import { Upload } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { classNames } from './class-names';
import { FileRow, type FileRowState } from './file-row';
import { sendFile } from './send-file';

type FileDropProps = {
  url: string;
  /** The form field the file travels under. */
  name?: string | undefined;
  /** Sent beside each file. */
  fields?: Record<string, string> | undefined;
  accept?: string | undefined;
  maxMegabytes: number;
  multiple?: boolean | undefined;
  hint?: string | undefined;
  /** Called once after a batch, when at least one arrived. */
  onDone?: ((sent: number) => void) | undefined;
};

const megabyte = 1024 * 1024;

function tooLarge(file: File, maxMegabytes: number): string | null {
  if (file.size <= maxMegabytes * megabyte) return null;
  return `文件 ${(file.size / megabyte).toFixed(1)} MB，超过 ${maxMegabytes} MB 上限。`;
}

export function FileDrop(props: FileDropProps) {
  const { url, name = 'file', fields = {}, accept, maxMegabytes, multiple = true, hint, onDone } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [rows, setRows] = useState<FileRowState[]>([]);
  const patch = (key: string, change: Partial<FileRowState>) =>
    setRows(all => all.map(row => (row.key === key ? { ...row, ...change } : row)));

  async function take(list: FileList | null) {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    const batch = files.map(file => ({
      file,
      key: crypto.randomUUID(),
      reason: tooLarge(file, maxMegabytes),
    }));
    setRows(all => [
      ...batch.map(({ file, key, reason }) => ({ key, name: file.name, part: 0, done: false, reason })),
      ...all,
    ]);
    let sent = 0;
    // One after another: the line of a township office carries one file at a time.
    for (const { file, key, reason } of batch) {
      if (reason) continue;
      const result = await sendFile({ url, name, file, fields, onProgress: part => patch(key, { part }) });
      if (result.ok) sent += 1;
      patch(key, result.ok ? { part: 1, done: true } : { reason: result.reason });
    }
    if (sent > 0) onDone?.(sent);
    if (input.current) input.current.value = '';
  }

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files);
  };
  return (
    <div>
      <label
        htmlFor={id}
        onDragOver={event => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          'flex cursor-pointer flex-col items-center gap-1 rounded-card border border-dashed px-4 py-6 text-center',
          'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
          over ? 'border-accent bg-selected' : 'border-line bg-surface hover:bg-sunken',
        )}
      >
        <Upload className="size-5 text-3" aria-hidden />
        <span>{multiple ? '把文件拖到这里，或点击选择（可多选）' : '把文件拖到这里，或点击选择'}</span>
        <span className="text-note text-3">{hint ?? `单个文件不超过 ${maxMegabytes} MB`}</span>
        <input
          ref={input}
          id={id}
          type="file"
          accept={accept}
          multiple={multiple}
          onChange={event => void take(event.target.files)}
          className="sr-only"
        />
      </label>
      {rows.length > 0 && (
        <ul aria-live="polite" className="mt-2 divide-y divide-hairline">
          {rows.map(row => (
            <FileRow key={row.key} row={row} />
          ))}
        </ul>
      )}
    </div>
  );
}
