import { z } from 'zod';
import { MOST_CHANGED } from './bulk-change';

const id = z.uuid('编号不正确');
const typedDay = z.string().max(40, '日期过长');
const reason = z.string().trim().min(2, '请写明原因').max(500, '原因不超过500字');
const tagIds = z.array(id).max(20, '一次最多20个标签');
const leadIds = z.array(id).max(MOST_CHANGED, '一次最多修改 20,000 条');

const selection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rows'), ids: leadIds.min(1, '请至少选择一条') }),
  z.object({
    kind: z.literal('question'),
    query: z.string().max(4000),
    count: z.number().int().nonnegative(),
    except: leadIds,
  }),
]);

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('officer'), officerId: z.uuid('请在列表中选择跟踪人'), reason }),
  z.object({ kind: z.literal('unit'), unitCode: z.string().min(1, '请选择责任单位').max(40), reason }),
  z.object({
    kind: z.literal('industry'),
    industryKey: z.string().min(1, '请选择产业').max(60),
    chainNodeKey: z.string().max(60).nullable(),
    reason,
  }),
  z.object({ kind: z.literal('tag'), add: tagIds, remove: tagIds }),
  z.object({
    kind: z.literal('suspend'),
    status: z.enum(['paused', 'lost'], '请选择暂缓或流失'),
    exitReason: z.string().min(1, '请选择原因').max(40),
    note: z.string().trim().max(500, '说明不超过500字'),
    exitOn: typedDay,
    reopenOn: typedDay,
  }),
  z.object({ kind: z.literal('reopen'), reason }),
  z.object({
    kind: z.literal('step'),
    text: z.string().trim().max(200, '下一步不超过200字'),
    on: typedDay,
    ownerId: z.uuid('请在列表中选择办理人').nullable(),
  }),
]);
export type TypedChange = z.infer<typeof change>;

/** Fixes the rows and judges each; under the same key of the page it is the same job. */
export const prepareBulkInput = z.object({ key: id, selection, change });
export type PrepareBulkInput = z.infer<typeof prepareBulkInput>;

export const bulkJobInput = z.object({ jobId: id });
export type BulkJobInput = z.infer<typeof bulkJobInput>;

export const loadBulkOptionsInput = z.object({});
