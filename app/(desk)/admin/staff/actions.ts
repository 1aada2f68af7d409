'use server';
import { action } from '@/lib/action';
import { addPost, endPost, withdrawPost } from '@/lib/db/post';
import { addStaff, disableStaff, enableStaff, resetPassword } from '@/lib/db/staff';
import { addPostInput, addStaffInput, endPostInput, postInput, staffInput } from '@/lib/domain/staff-input';

export const add = action('staff.add', addStaffInput, addStaff);
export const disable = action('staff.disable', staffInput, disableStaff);
export const enable = action('staff.enable', staffInput, enableStaff);
export const reset = action('staff.resetPassword', staffInput, resetPassword);
export const givePost = action('post.add', addPostInput, addPost);
export const finishPost = action('post.end', endPostInput, endPost);
export const takeBackPost = action('post.withdraw', postInput, withdrawPost);
