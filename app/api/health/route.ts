import { isDatabaseReady } from '@/lib/db/health';

/** Alive and able to answer: 200, or 503 while the database is away. Says nothing else to strangers. */
export async function GET(): Promise<Response> {
  const ready = await isDatabaseReady();
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
