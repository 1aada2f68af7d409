'use client';
import { useState } from 'react';
import type { AttachmentView } from '@/lib/domain/lead-view';
import { fileSize } from '../ui/file-size';

/** Shown at a press and not before: each look at a file is on record, and a history has many pictures. */
function Picture({ file }: { file: AttachmentView }) {
  const [isShown, setShown] = useState(false);
  return (
    <>
      <button
        type="button"
        aria-expanded={isShown}
        onClick={() => setShown(before => !before)}
        className="inline-flex min-h-6 items-center text-accent hover:underline pointer-coarse:min-h-11"
      >
        {isShown ? '收起照片' : '查看照片'} {file.fileName}
      </button>
      {isShown && (
        // biome-ignore lint/performance/noImgElement: a private file behind its own door, not one to be resized in between
        <img
          src={`/api/attachments/${file.id}`}
          alt={file.fileName}
          className="my-1 max-h-96 max-w-full rounded-card border border-hairline object-contain"
        />
      )}
    </>
  );
}

/** Files and photos handed in with a note. */
export function TalkAttachments({ files }: { files: readonly AttachmentView[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="text-table">
      {files.map(file => (
        <li key={file.id}>
          {file.isPicture ? (
            <Picture file={file} />
          ) : (
            <a
              href={`/api/attachments/${file.id}`}
              className="inline-flex min-h-6 items-center break-all text-accent hover:underline pointer-coarse:min-h-11"
            >
              {file.fileName}
            </a>
          )}
          <span className="ml-2 text-note text-3 tabular-nums">{fileSize(file.sizeBytes)}</span>
        </li>
      ))}
    </ul>
  );
}
