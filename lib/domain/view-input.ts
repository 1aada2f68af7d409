import { z } from 'zod';
import { ROLE_NAMES, type RoleKey } from './actor';
import { MOST_VIEWS } from './view';

const viewId = z.uuid('编号不正确');
const version = z.number().int().positive();
const name = z.string().trim().min(1, '请填写视图名称').max(20, '名称不超过20字');
const asked = {
  question: z.string().max(2000, '筛选条件过多，请减少后再保存'),
  layout: z.string().max(2000, '列设置过长'),
  face: z.enum(['list', 'board']),
};
const roles = Object.keys(ROLE_NAMES) as [RoleKey, ...RoleKey[]];

export const saveViewInput = z.object({ name, ...asked });
export type SaveViewInput = z.infer<typeof saveViewInput>;

export const updateViewInput = z.object({ viewId, version, ...asked });
export type UpdateViewInput = z.infer<typeof updateViewInput>;

export const renameViewInput = z.object({ viewId, version, name });
export type RenameViewInput = z.infer<typeof renameViewInput>;

export const viewInput = z.object({ viewId });
export type ViewInput = z.infer<typeof viewInput>;

/** A unit to share with, everybody, or nobody else again. */
export const shareViewInput = z.object({
  viewId,
  reach: z.enum(['own', 'unit', 'all']),
  unitCode: z.string().max(40).nullable(),
});
export type ShareViewInput = z.infer<typeof shareViewInput>;

/** Null: begin as the role does. */
export const chooseViewInput = z.object({ viewId: viewId.nullable() });
export type ChooseViewInput = z.infer<typeof chooseViewInput>;

export const arrangeViewsInput = z.object({ viewIds: z.array(viewId).max(MOST_VIEWS * 4) });
export type ArrangeViewsInput = z.infer<typeof arrangeViewsInput>;

/** Null: those of the role begin with 全部. */
export const assignViewInput = z.object({ role: z.enum(roles, '请选择岗位'), viewId: viewId.nullable() });
export type AssignViewInput = z.infer<typeof assignViewInput>;
