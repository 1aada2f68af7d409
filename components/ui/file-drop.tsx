'use client';
import { Upload } from 'lucide-react';
import { type ChangeEvent, type DragEvent, useId, useState } from 'react';
import { classNames } from './class-names';
import { FileRow } from './file-row';
import { useFileQueue } from './use-file-queue';

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
  /** Called once after a batch, when at least one arrived, with what the server said of each. */
  onDone?: ((sent: number, answers: unknown[]) => void) | undefined;
};

export function FileDrop({ accept, multiple = true, hint, ...props }: FileDropProps) {
  const { rows, take } = useFileQueue({ ...props, name: props.name ?? 'file', fields: props.fields ?? {} });
  return (
    <div>
      <DropZone
        accept={accept}
        multiple={multiple}
        hint={hint ?? `单个文件不超过 ${props.maxMegabytes} MB`}
        onFiles={files => void take(multiple ? files : files.slice(0, 1))}
      />
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

type DropZoneProps = {
  accept: string | undefined;
  multiple: boolean;
  hint: string;
  onFiles: (files: File[]) => void;
};

function DropZone({ accept, multiple, hint, onFiles }: DropZoneProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const hover = (event: DragEvent, next: boolean) => {
    event.preventDefault();
    setOver(next);
  };
  const drop = (event: DragEvent) => {
    hover(event, false);
    onFiles([...event.dataTransfer.files]);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(event.target.files ?? [])]);
    // The same file may be chosen again after a failure.
    event.target.value = '';
  };
  return (
    <label
      htmlFor={id}
      onDragOver={event => hover(event, true)}
      onDragLeave={event => hover(event, false)}
      onDrop={drop}
      className={classNames(
        'flex cursor-pointer flex-col items-center gap-1 rounded-card border border-dashed px-4 py-6 text-center',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent',
        over ? 'border-accent bg-selected' : 'border-line bg-surface hover:bg-sunken',
      )}
    >
      <Upload className="size-5 text-3" aria-hidden />
      <span>{multiple ? '把文件拖到这里，或点击选择（可多选）' : '把文件拖到这里，或点击选择'}</span>
      <span className="text-note text-3">{hint}</span>
      <input id={id} type="file" accept={accept} multiple={multiple} onChange={choose} className="sr-only" />
    </label>
  );
}
