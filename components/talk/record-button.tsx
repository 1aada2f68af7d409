'use client';
import { PencilLine } from 'lucide-react';
import { Button } from '../ui/button';
import { openLog } from './log-opener';

/** 记一笔 in the top bar. */
export function RecordButton() {
  return (
    <Button
      size="sm"
      aria-label="快速记一笔"
      aria-keyshortcuts="l"
      title="记一笔（L）"
      onClick={() => openLog()}
    >
      <PencilLine className="size-3.5" aria-hidden />
      记一笔
    </Button>
  );
}
