'use server';
import { action } from '@/lib/action';
import { closeTask, giveTask, reopenTask, replyTask, returnTask } from '@/lib/db/task';
import { loadTaskOwners } from '@/lib/db/task-owner';
import {
  closeTaskInput,
  giveTaskInput,
  loadTaskOwnersInput,
  reopenTaskInput,
  replyTaskInput,
  returnTaskInput,
} from '@/lib/domain/task-input';

export const give = action('task.give', giveTaskInput, giveTask);
export const loadOwners = action('task.loadOwners', loadTaskOwnersInput, loadTaskOwners);
export const reply = action('task.reply', replyTaskInput, replyTask);
export const sendBack = action('task.return', returnTaskInput, returnTask);
export const close = action('task.close', closeTaskInput, closeTask);
export const reopen = action('task.reopen', reopenTaskInput, reopenTask);
