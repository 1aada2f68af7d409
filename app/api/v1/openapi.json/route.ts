import { openApiDocument } from '@/lib/api/openapi';
import { env } from '@/lib/env';

/** How to ask, for programs that read it; it says nothing about anybody's data, so it is open. */
export function GET(): Response {
  return Response.json(openApiDocument(env.address), {
    headers: { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' },
  });
}
