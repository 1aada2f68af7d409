import { useRouter } from 'next/navigation';
import { notify } from '../ui/notify';
import { useDeed } from '../ui/use-deed';
import type { TaskActions } from './task-actions';

type CloseTask = { pending: boolean; message: string | null; close: () => void };

/** 销号 in one press, taken back from the toast: the row itself may be gone from the list by then. */
export function useCloseTask(
  task: { id: string; version: number },
  actions: Pick<TaskActions, 'close' | 'reopen'>,
): CloseTask {
  const router = useRouter();
  const { id: taskId, version } = task;
  const reopen = async (): Promise<void> => {
    const outcome = await actions.reopen({ taskId, version: version + 1 });
    notify(outcome.ok ? { message: '已撤销销号' } : { message: outcome.message, tone: 'warn' });
    router.refresh();
  };
  const deed = useDeed(actions.close, () => {
    notify({ message: '已销号', undo: () => void reopen() });
    router.refresh();
  });
  return { pending: deed.pending, message: deed.message, close: () => deed.send({ taskId, version }) };
}
