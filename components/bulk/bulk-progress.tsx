import { keptWords } from '@/lib/domain/bulk-reason';
import { BULK_STATE_NAMES, type BulkJobView, isOver } from '@/lib/domain/bulk-view';
import { Note } from '../ui/note';

const count = (number: number): string => number.toLocaleString('zh-CN');

function outcomeOf(job: BulkJobView): string {
  const what = job.undoOfId === null ? '已改' : '已撤销';
  const kept = keptWords(job.reasons);
  return `${what} ${count(job.changed)} 条${kept === '' ? '' : `；${kept}`}`;
}

/** How far a job is, or what came of it; said aloud when it ends. */
export function BulkProgress({ job }: { job: BulkJobView }) {
  const handled = job.total - job.waiting;
  if (isOver(job.state))
    return (
      <div role="status">
        <Note tone={job.state === 'stopped' || job.changed === 0 ? 'warn' : 'ok'}>
          {job.state === 'stopped' && '已停止。'}
          {outcomeOf(job)}。
        </Note>
      </div>
    );
  if (job.state === 'prepared') return null;
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-table">
        {job.isStopping ? '正在停止' : BULK_STATE_NAMES[job.state]}
      </p>
      <progress
        value={handled}
        max={Math.max(1, job.total)}
        aria-label="批量修改进度"
        className="h-2 w-full"
      />
      <p className="text-table text-2 tabular-nums">
        已处理 {count(handled)} / {count(job.total)} 条，已改 {count(job.changed)} 条
      </p>
      <p className="text-note text-3">可以关闭本页：修改在后台继续，完成后通知你。</p>
    </div>
  );
}
