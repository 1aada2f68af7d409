import { z } from 'zod';
import { EVENT_KEYS } from './webhook';

const id = z.uuid('编号不正确');

const webhookTerms = {
  name: z.string().trim().min(2, '请写明推送给哪个系统').max(40, '名称不超过40字'),
  url: z.string().trim().min(1, '请填写接收地址').max(500, '地址不超过500字'),
  events: z.array(z.enum(EVENT_KEYS, '请选择事件')).min(1, '请至少勾选一种事件').max(EVENT_KEYS.length),
};

export const addWebhookInput = z.object(webhookTerms);
export type AddWebhookInput = z.infer<typeof addWebhookInput>;

export const editWebhookInput = z.object({ webhookId: id, ...webhookTerms });
export type EditWebhookInput = z.infer<typeof editWebhookInput>;

export const rotateWebhookInput = z.object({ webhookId: id });
export type RotateWebhookInput = z.infer<typeof rotateWebhookInput>;

export const setWebhookEnabledInput = z.object({ webhookId: id, enabled: z.boolean() });
export type SetWebhookEnabledInput = z.infer<typeof setWebhookEnabledInput>;

export const redeliverInput = z.object({ deliveryId: id });
export type RedeliverInput = z.infer<typeof redeliverInput>;
