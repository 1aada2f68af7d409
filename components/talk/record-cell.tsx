'use client';
import { PencilLine } from 'lucide-react';
import { openLog } from './log-opener';

/** 记一笔 in the middle of the phone's bar. */
export function RecordCell() {
  return (
    <button
      type="button"
      onClick={() => openLog()}
      className="flex h-14 flex-col items-center justify-center gap-0.5 text-note font-semibold text-1"
    >
      <PencilLine className="size-5" aria-hidden />
      记一笔
    </button>
  );
}
