import { createHmac, hkdfSync } from 'node:crypto';
import { env } from '../env';

/**
 * The secret of a receiver, derived from the one secret of the server: it stands in no table, and each rotation
 * has its own. Another NEXTAUTH_SECRET gives others: receivers are then told anew.
 */
export function webhookSecret(webhookId: string, rotation: number): string {
  const { secret } = env;
  if (!secret) throw new Error('缺少 NEXTAUTH_SECRET：请设置至少 32 个字符的随机值。');
  const bytes = hkdfSync('sha256', secret, 'desk', `webhook ${webhookId} ${rotation}`, 32);
  return `zjw_${Buffer.from(bytes).toString('base64url')}`;
}

/** Desk-Signature: HMAC-SHA256 over "seconds.body", once for each secret that is good now. */
export function signatureOf(secrets: readonly string[], seconds: number, body: string): string {
  const signed = secrets.map(
    secret => `v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`,
  );
  return [`t=${seconds}`, ...signed].join(',');
}
