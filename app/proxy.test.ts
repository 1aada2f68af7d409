import { NextRequest } from 'next/server';
import { describe, expect, it } from 'vitest';
import { config, proxy } from '@/proxy';

const visit = (path: string) => proxy(new NextRequest(`http://desk.test${path}`));
const policyOf = (response: Response) => response.headers.get('content-security-policy') ?? '';

describe('the policy of a page', () => {
  it('is the same for the renderer and for the browser', () => {
    const response = visit('/leads');
    expect(policyOf(response)).toContain("'nonce-");
    expect(response.headers.get('x-middleware-request-content-security-policy')).toBe(policyOf(response));
  });

  it('carries a fresh nonce each time', () => {
    expect(policyOf(visit('/leads'))).not.toBe(policyOf(visit('/leads')));
  });

  it('lets no script run that the server did not name', () => {
    const scripts = policyOf(visit('/')).match(/script-src [^;]+/)?.[0] ?? '';
    expect(scripts).toContain("'strict-dynamic'");
    expect(scripts).not.toContain('unsafe');
  });

  it('lets no style sheet in that the server did not name, and no frame around the page', () => {
    const policy = policyOf(visit('/'));
    expect(policy.match(/style-src [^;]+/)?.[0]).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('keeps the page out of every shared store', () => {
    expect(visit('/').headers.get('cache-control')).toBe('private, no-store');
  });
});

describe('a write', () => {
  const write = (headers: Record<string, string>) =>
    proxy(new NextRequest('http://desk.test/leads', { method: 'POST', headers }));

  it('of another site, or of nobody, is refused before anything runs', () => {
    for (const headers of [
      {},
      { origin: 'http://evil.test', host: 'desk.test' },
      { origin: 'null', host: 'desk.test' },
      { origin: '', host: 'desk.test' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://desk.test', host: 'desk.test' },
    ]) {
      expect(write(headers).status, JSON.stringify(headers)).toBe(403);
    }
  });

  it('of our own page goes on', () => {
    expect(write({ origin: 'http://desk.test', host: 'desk.test' }).status).toBe(200);
  });
});

describe('which addresses it covers', () => {
  const covers = (path: string) => config.matcher.some(source => new RegExp(`^${source}$`).test(path));

  it.each(['/', '/leads', '/leads/ZJ2026-0123', '/login', '/apiary'])('%s is a page', path => {
    expect(covers(path)).toBe(true);
  });

  it.each([
    '/api/files',
    '/api/auth/session',
    '/_next/static/chunks/a.js',
    '/icon.svg',
    '/sw.js',
    '/icon-512.png',
  ])('%s is not', path => {
    expect(covers(path)).toBe(false);
  });
});
