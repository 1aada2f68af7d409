import type { Problem } from '../domain/api-problem';

/** Sent with every answer of the interface. */
export const PRIVATE = { 'Cache-Control': 'private, no-store', 'X-Content-Type-Options': 'nosniff' };

/** A refusal as application/problem+json. */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...PRIVATE, ...headers, 'Content-Type': 'application/problem+json; charset=utf-8' },
  });
}
