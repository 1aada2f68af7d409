/**
 * Whether a request that changes something comes from one of our own pages. Browsers say so themselves in
 * Sec-Fetch-Site; one that does not must name our own host as its origin. Answers for requests with a cookie.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  const host = request.headers.get('x-forwarded-host') ?? request.headers.get('host');
  if (origin === null || host === null) return false;
  return URL.canParse(origin) && new URL(origin).host === host;
}
