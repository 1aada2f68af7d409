import type { Outcome } from '@/lib/domain/outcome';
import type { TaskOwnerOption } from '@/lib/domain/task';
import type {
  CloseTaskInput,
  GiveTaskInput,
  LoadTaskOwnersInput,
  ReopenTaskInput,
  ReplyTaskInput,
  ReturnTaskInput,
} from '@/lib/domain/task-input';

/** Everything that can be done with tasks; the page hands in its server actions. */
export type TaskActions = {
  give: (input: GiveTaskInput) => Promise<Outcome<{ id: string }>>;
  loadOwners: (input: LoadTaskOwnersInput) => Promise<Outcome<TaskOwnerOption[]>>;
  reply: (input: ReplyTaskInput) => Promise<Outcome>;
  sendBack: (input: ReturnTaskInput) => Promise<Outcome>;
  close: (input: CloseTaskInput) => Promise<Outcome>;
  reopen: (input: ReopenTaskInput) => Promise<Outcome>;
};
