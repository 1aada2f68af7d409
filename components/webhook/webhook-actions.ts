import type { Outcome } from '@/lib/domain/outcome';
import type { WebhookSecret } from '@/lib/domain/webhook';
import type {
  AddWebhookInput,
  EditWebhookInput,
  RedeliverInput,
  RotateWebhookInput,
  SetWebhookEnabledInput,
} from '@/lib/domain/webhook-input';

export type WebhookActions = {
  add: (input: AddWebhookInput) => Promise<Outcome<WebhookSecret>>;
  edit: (input: EditWebhookInput) => Promise<Outcome>;
  rotate: (input: RotateWebhookInput) => Promise<Outcome<WebhookSecret>>;
  setEnabled: (input: SetWebhookEnabledInput) => Promise<Outcome>;
  resend: (input: RedeliverInput) => Promise<Outcome>;
};
