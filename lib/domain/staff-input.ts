import { z } from 'zod';
import { ROLE_NAMES, type RoleKey } from './actor';
import { grantReason as reason } from './grant-input';
import { storedUsername } from './staff';

const WHY_NOT_USERNAME = '用户名为 2–30 个小写字母、数字或 . _ -，以字母开头';
const typedDay = z.string().max(40, '日期过长');
const role = z.enum(Object.keys(ROLE_NAMES) as [RoleKey, ...RoleKey[]], '请选择岗位');
const id = z.uuid('编号不正确');

const postShape = {
  role,
  unitCode: z.string().min(1, '请选择单位').max(40),
  industryKey: z.string().max(60).nullable(),
  startsOn: typedDay,
  endsOn: typedDay,
  reason,
};

export const addStaffInput = z.object({
  name: z.string().trim().min(2, '请填写姓名').max(20, '姓名不超过20字'),
  username: z
    .string()
    .max(80, WHY_NOT_USERNAME)
    .transform(storedUsername)
    .pipe(z.string().regex(/^[a-z][a-z0-9._-]{1,29}$/, WHY_NOT_USERNAME)),
  ...postShape,
});
export type AddStaffInput = z.infer<typeof addStaffInput>;

export const addPostInput = z.object({ staffId: id, ...postShape });
export type AddPostInput = z.infer<typeof addPostInput>;

export const endPostInput = z.object({ postId: id, endsOn: typedDay });
export type EndPostInput = z.infer<typeof endPostInput>;

export const postInput = z.object({ postId: id });
export type PostInput = z.infer<typeof postInput>;

export const staffRequestInput = z.object({ staffId: id, reason });
export type StaffRequestInput = z.infer<typeof staffRequestInput>;

export const staffInput = z.object({ staffId: id });
export type StaffInput = z.infer<typeof staffInput>;
