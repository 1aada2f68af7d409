'use server';
import { action } from '@/lib/action';
import { closeTask, giveTask, replyTask, returnTask } from '@/lib/db/task';
import { loadTaskOwners } from '@/lib/db/task-owner';
import {
  closeTaskInput,
  giveTaskInput,
  loadTaskOwnersInput,
  replyTaskInput,
  returnTaskInput,
} from '@/lib/domain/task-input';

export const give = action('task.give', giveTaskInput, giveTask);
export const loadOwners = action('task.loadOwners', loadTaskOwnersInput, loadTaskOwners);
export const reply = action('task.reply', replyTaskInput, replyTask);
export const sendBack = action('task.return', returnTaskInput, returnTask);
export const close = action('task.close', closeTaskInput, closeTask);
