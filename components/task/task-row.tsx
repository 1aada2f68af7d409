'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { Day } from '@/lib/domain/day';
import { type TaskView, taskState, taskWords } from '@/lib/domain/task';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import { Note } from '../ui/note';
import { StatusBadge } from '../ui/status-badge';
import type { TaskActions } from './task-actions';
import { useCloseTask } from './use-close-task';
import { WordDialog } from './word-dialog';

type TaskRowProps = {
  task: TaskView;
  today: Day;
  actions: Pick<TaskActions, 'reply' | 'sendBack' | 'close' | 'reopen'>;
  /** On the lead's own page its name is not said again. */
  withLead: boolean;
};

/** A task: what, who, by when, how it stands, and what the viewer may do about it. */
export function TaskRow({ task, today, actions, withLead }: TaskRowProps) {
  const router = useRouter();
  const [open, setOpen] = useState<'reply' | 'return' | null>(null);
  const closing = useCloseTask(task, actions);
  const { id: taskId, version, rights } = task;
  const { tone, text } = taskWords(task, today);
  const done = (isDone: boolean) => {
    setOpen(null);
    if (isDone) router.refresh();
  };
  return (
    <li className="py-2" aria-label={task.text}>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <StatusBadge tone={tone} className="mt-px">
          {text}
        </StatusBadge>
        <p
          className={classNames(
            'min-w-0 flex-1 basis-60 whitespace-pre-line break-words',
            task.closedOn !== null && 'text-3',
          )}
        >
          {task.text}
        </p>
        <div className="flex flex-wrap gap-2">
          {rights.reply && (
            <Button size="sm" variant="secondary" onClick={() => setOpen('reply')}>
              答复
            </Button>
          )}
          {rights.judge && taskState(task) === 'replied' && (
            <Button size="sm" onClick={() => setOpen('return')}>
              退回
            </Button>
          )}
          {rights.judge && (
            <Button size="sm" pending={closing.pending} pendingText="销号中…" onClick={closing.close}>
              销号
            </Button>
          )}
        </div>
      </div>
      <TaskStory task={task} withLead={withLead} />
      {closing.message && <Note tone="warn">{closing.message}</Note>}
      {open === 'reply' && (
        <WordDialog
          draftKey={`task.reply:${taskId}`}
          title="答复督办"
          description={`${task.givenBy} 交办：${task.text}`}
          label="办理结果"
          field="reply"
          submitLabel="提交答复"
          doneText="已答复，等待销号"
          run={reply => actions.reply({ taskId, version, reply })}
          onClose={done}
        />
      )}
      {open === 'return' && (
        <WordDialog
          draftKey={`task.return:${taskId}`}
          title="退回答复"
          description={`${task.ownerName} 答复：${task.reply ?? ''}`}
          label="退回原因"
          field="reason"
          submitLabel="退回"
          doneText="已退回承办人"
          run={reason => actions.sendBack({ taskId, version, reason })}
          onClose={done}
        />
      )}
    </li>
  );
}

/** Who asked whom, and what has come of it. */
function TaskStory({ task, withLead }: { task: TaskView; withLead: boolean }) {
  return (
    <div className="mt-1 flex flex-col gap-0.5 text-table text-2">
      <p>
        {withLead && (
          <>
            <Link href={`/leads/${task.leadId}`} prefetch={false} className="text-accent hover:underline">
              {task.leadTitle}
            </Link>
            <span className="ml-2 font-mono text-note text-3">{task.leadCode}</span>
            <span className="mx-2 text-3">·</span>
          </>
        )}
        {task.givenBy} {task.givenOn} 交办 · 承办人 {task.ownerName} · {task.dueOn} 前办结
      </p>
      {task.returnReason && <p className="text-warn">▲ 已退回：{task.returnReason}</p>}
      {task.reply && (
        <p className="whitespace-pre-line break-words">
          答复（{task.repliedOn}）：{task.reply}
        </p>
      )}
      {task.closedOn && (
        <p>
          {task.closedBy} {task.closedOn} 销号
        </p>
      )}
    </div>
  );
}
