import { headers } from 'next/headers';

/**
 * Where a request comes from. bin/up/guard-address.mjs has put the one address there that can be believed; it
 * is for the record and the lock-out, never for a decision of rights.
 */
export async function requestOrigin(): Promise<{ address: string; agent: string }> {
  const list = await headers();
  const forwarded = list.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return {
    address: forwarded?.replace(/^::ffff:(?=\d+\.)/i, '') || '127.0.0.1',
    agent: list.get('user-agent') ?? '',
  };
}
