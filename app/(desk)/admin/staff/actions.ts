'use server';
import { action } from '@/lib/action';
import { addPost, endPost, withdrawPost } from '@/lib/db/post';
import { addStaff, disableStaff, enableStaff, resetPassword } from '@/lib/db/staff';
import { addPostInput, addStaffInput, endPostInput, postInput, staffInput } from '@/lib/domain/staff-input';

export const add = action(addStaffInput, addStaff);
export const disable = action(staffInput, disableStaff);
export const enable = action(staffInput, enableStaff);
export const reset = action(staffInput, resetPassword);
export const givePost = action(addPostInput, addPost);
export const finishPost = action(endPostInput, endPost);
export const takeBackPost = action(postInput, withdrawPost);
