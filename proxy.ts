import { type NextRequest, NextResponse } from 'next/server';
import { isSameOrigin } from './lib/auth/same-origin';

/**
 * sonner 2.0.8 writes two style elements when it is loaded and takes no nonce: one empty, one its own sheet.
 * Bound to that version; the end-to-end run fails on any violation, so an update shows itself.
 */
const sonnerStyles =
  "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=' 'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY='";

const developing = process.env.NODE_ENV === 'development';

function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ''}`,
    // Next's development overlay styles itself; the shipped build needs no such leave.
    developing ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}' ${sonnerStyles}`,
    // Base UI hides its form inputs with a style attribute. An attribute can colour, not load or run.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    // Named: the browser would else ask script-src, whose 'strict-dynamic' forgets 'self'.
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** A write that another site sent: refused before anything of ours runs. */
function turnedAway(): NextResponse {
  return new NextResponse('请在本系统的页面中操作。', {
    status: 403,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });
}

/**
 * Gives each page its own policy. Next reads the nonce from the request's header, the browser from the
 * answer's. It never decides who may see what: that is asked where the rows are read.
 */
export function proxy(request: NextRequest): NextResponse {
  if (request.method !== 'GET' && request.method !== 'HEAD' && !isSameOrigin(request)) return turnedAway();
  const policy = contentPolicy(crypto.randomUUID().replaceAll('-', ''));
  const headers = new Headers(request.headers);
  headers.set('Content-Security-Policy', policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set('Content-Security-Policy', policy);
  // Every page is drawn for one person and carries one nonce.
  response.headers.set('Cache-Control', 'private, no-store');
  return response;
}

export const config = {
  // /api answers machines and takes uploads, whose bodies must not be buffered here.
  matcher: [
    '/((?!api/|_next/static/|_next/image|icon.svg|sw.js|manifest.webmanifest|fonts/|.*\\.(?:png|ico|txt)$).*)',
  ],
};
