import { headers } from 'next/headers';

/** Where a request comes from, as the nearest proxy says it; for the record, never for a decision of rights. */
export async function requestOrigin(): Promise<{ address: string; agent: string }> {
  const list = await headers();
  const forwarded = list.get('x-forwarded-for')?.split(',')[0]?.trim();
  return { address: forwarded || '127.0.0.1', agent: list.get('user-agent') ?? '' };
}
