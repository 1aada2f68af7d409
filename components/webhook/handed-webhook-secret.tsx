'use client';
import type { WebhookSecret } from '@/lib/domain/webhook';
import { HandedSecret } from '../ui/handed-secret';

type Props = { issued: WebhookSecret | null; onClose: () => void };

/** The secret by which the receiver knows us, the only time it can be shown. */
export function HandedWebhookSecret({ issued, onClose }: Props) {
  if (!issued) return null;
  return (
    <HandedSecret
      title={`「${issued.name}」的签名密钥`}
      description="只显示这一次。对方用它核对请求头 Desk-Signature，确认推送来自本系统。"
      label="签名密钥"
      secret={issued.secret}
      onClose={onClose}
    />
  );
}
