'use client';
import { Download } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { EXPORT_STATES, type ExportState, type ExportView, isUnderWay } from '@/lib/domain/lead-export';
import { formatCount, formatInstant } from '@/lib/format';
import { Button } from '../ui/button';
import { buttonClass } from '../ui/button-class';
import { fileSize } from '../ui/file-size';
import { notify } from '../ui/notify';
import { StatusBadge } from '../ui/status-badge';
import { useDeed } from '../ui/use-deed';
import type { CancelExport } from './export-actions';

const TONES = {
  waiting: 'neutral',
  running: 'info',
  done: 'ok',
  failed: 'danger',
  cancelled: 'neutral',
} as const satisfies Record<ExportState, string>;

function Progress({ one }: { one: ExportView }) {
  const part = one.rows === 0 ? 0 : one.writtenRows / one.rows;
  return (
    <div className="flex items-center gap-3 text-table text-2">
      <progress value={part} max={1} aria-label={`${one.name} 进度`} className="h-1.5 w-40 accent-accent" />
      <span className="tabular-nums">
        {formatCount(one.writtenRows)} / {formatCount(one.rows)} 行
      </span>
    </div>
  );
}

function wordsOf(one: ExportView): string {
  if (one.state === 'done')
    return `${formatCount(one.writtenRows)} 行，${fileSize(one.sizeBytes ?? 0)}，可下载至 ${one.keptUntil}`;
  if (one.state === 'failed') return '没有生成文件，原因见消息；可在线索台账重新导出。';
  return '没有生成文件，未计入当日行数。';
}

/** One export: how far it is, and what can be done with it. */
export function ExportItem({ one, cancel }: { one: ExportView; cancel: CancelExport }) {
  const router = useRouter();
  const deed = useDeed(cancel, () => {
    notify({ message: '已取消导出' });
    router.refresh();
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <div className="min-w-60 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="min-w-0 break-all font-semibold">{one.name}</span>
          <StatusBadge tone={TONES[one.state]}>{EXPORT_STATES[one.state]}</StatusBadge>
        </p>
        <p className="text-note text-3 tabular-nums">{formatInstant(new Date(one.requestedAt))} 申请</p>
        {isUnderWay(one.state) ? <Progress one={one} /> : <p className="text-table text-2">{wordsOf(one)}</p>}
        {deed.message && (
          <p role="alert" className="text-table text-danger">
            {deed.message}
          </p>
        )}
      </div>
      {one.state === 'done' && (
        <a className={buttonClass('primary')} href={`/api/exports/${one.id}`} download>
          <Download className="size-4" aria-hidden />
          下载
        </a>
      )}
      {isUnderWay(one.state) && (
        <Button pending={deed.pending} pendingText="取消中…" onClick={() => deed.send({ exportId: one.id })}>
          取消导出
        </Button>
      )}
    </li>
  );
}
