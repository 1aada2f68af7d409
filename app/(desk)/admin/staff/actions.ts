'use server';
import { action } from '@/lib/action';
import { proposeFactorReset, proposePost, proposeReopening, proposeReset } from '@/lib/db/grant-propose';
import { endPost, withdrawPost } from '@/lib/db/post';
import { addStaff, disableStaff, endStaffSessions, inviteStaff } from '@/lib/db/staff';
import {
  addPostInput,
  addStaffInput,
  endPostInput,
  postInput,
  staffInput,
  staffRequestInput,
} from '@/lib/domain/staff-input';

export const add = action('staff.add', addStaffInput, addStaff);
export const invite = action('staff.invite', staffInput, inviteStaff);
export const disable = action('staff.disable', staffInput, disableStaff);
export const enable = action('staff.enable', staffRequestInput, proposeReopening);
export const reset = action('staff.resetPassword', staffRequestInput, proposeReset);
export const resetFactor = action('staff.resetSecondFactor', staffRequestInput, proposeFactorReset);
export const signOutPerson = action('staff.endSessions', staffInput, endStaffSessions);
export const givePost = action('post.add', addPostInput, proposePost);
export const finishPost = action('post.end', endPostInput, endPost);
export const takeBackPost = action('post.withdraw', postInput, withdrawPost);
