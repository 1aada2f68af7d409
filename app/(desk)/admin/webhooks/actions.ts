'use server';
import { action } from '@/lib/action';
import { addWebhook, editWebhook, redeliver, rotateWebhook, setWebhookEnabled } from '@/lib/db/webhook';
import {
  addWebhookInput,
  editWebhookInput,
  redeliverInput,
  rotateWebhookInput,
  setWebhookEnabledInput,
} from '@/lib/domain/webhook-input';

export const add = action('webhook.add', addWebhookInput, addWebhook);
export const edit = action('webhook.edit', editWebhookInput, editWebhook);
export const rotate = action('webhook.rotate', rotateWebhookInput, rotateWebhook);
export const setEnabled = action('webhook.setEnabled', setWebhookEnabledInput, setWebhookEnabled);
export const resend = action('webhook.redeliver', redeliverInput, redeliver);
