'use client';
import { lazy, Suspense, useState } from 'react';
import { classNames } from '../ui/class-names';
import { StatusShape } from '../ui/status-shape';
import type { Here } from './note';
import type { LogActivity } from './send-note';
import { useNotes } from './use-notes';

const NoteList = lazy(async () => ({ default: (await import('./note-list')).NoteList }));

/** 待同步 2: what was written without a connection, above every page until the server has it. */
export function NoteBar({ here, log }: { here: Here; log: LogActivity }) {
  const { notes, retry, discard } = useNotes(here, log);
  const [isOpen, setOpen] = useState(false);
  const refused = notes.filter(({ reason }) => reason !== null).length;
  const waiting = notes.length - refused;
  if (notes.length === 0) return null;
  const words = [
    waiting > 0 && `待同步 ${waiting} 条，内容已存在本机，恢复连接后自动提交`,
    refused > 0 && `${refused} 条没有提交成功，请处理`,
  ].filter(Boolean);
  return (
    <div
      role="status"
      className={classNames(
        'flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-hairline px-4 py-2 text-table print:hidden',
        refused > 0 ? 'bg-danger-tint text-danger' : 'bg-warn-tint text-warn',
      )}
    >
      <StatusShape tone={refused > 0 ? 'danger' : 'warn'} />
      <span className="min-w-0 flex-1">{words.join('；')}。</span>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="font-medium underline underline-offset-2 pointer-coarse:min-h-11 pointer-coarse:px-2"
      >
        查看
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <NoteList notes={notes} retry={retry} discard={discard} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
