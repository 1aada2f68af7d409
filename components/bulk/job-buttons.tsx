'use client';
import { type BulkJobView, isOver } from '@/lib/domain/bulk-view';
import { Button } from '../ui/button';
import { LinkButton } from '../ui/link-button';
import { useDeed } from '../ui/use-deed';
import type { BulkActions } from './bulk-desk';

type JobButtonsProps = {
  job: BulkJobView;
  actions: BulkActions;
  onJob: (job: BulkJobView) => void;
  /** Back to the form; left out where there is none. */
  onBack?: (() => void) | undefined;
  onClose?: (() => void) | undefined;
};

/** What can be done with a job as it stands now; a refusal stands before the buttons. */
export function JobButtons({ job, actions, onJob, onBack, onClose }: JobButtonsProps) {
  const start = useDeed(actions.start, onJob);
  const stop = useDeed(actions.stop, onJob);
  const undo = useDeed(actions.undo, onJob);
  const refusal = start.message ?? stop.message ?? undo.message;
  const jobId = { jobId: job.id };
  return (
    <>
      {refusal && (
        <p role="alert" className="mr-auto min-w-0 text-table text-danger">
          {refusal}
        </p>
      )}
      {job.state === 'prepared' && onBack && <Button onClick={onBack}>返回修改</Button>}
      {job.state === 'prepared' && (
        <Button
          variant="primary"
          disabled={!job.canStart}
          pending={start.pending}
          pendingText="正在开始…"
          onClick={() => start.send(jobId)}
        >
          开始修改 {job.waiting.toLocaleString('zh-CN')} 条
        </Button>
      )}
      {job.canStop && (
        <Button pending={stop.pending} pendingText="正在停止…" onClick={() => stop.send(jobId)}>
          停止
        </Button>
      )}
      {job.canUndo && (
        <Button pending={undo.pending} pendingText="正在撤销…" onClick={() => undo.send(jobId)}>
          撤销
        </Button>
      )}
      {onClose && isOver(job.state) && <LinkButton href={`/leads/bulk?job=${job.id}`}>查看明细</LinkButton>}
      {onClose && job.state !== 'prepared' && (
        <Button variant="primary" onClick={onClose}>
          {isOver(job.state) ? '完成' : '转入后台'}
        </Button>
      )}
    </>
  );
}
