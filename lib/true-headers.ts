import { subscribe } from 'node:diagnostics_channel';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { env } from './env';

const OURS = ['x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port'];
const CLAIMS = /^(x-forwarded-.*|forwarded|x-real-ip|x-client-ip|true-client-ip)$/;

/** 10.0.0.7, 10.0.0.7:4711, [::1]:4711 and ::ffff:10.0.0.7 as a bare address; null for anything else. */
function addressIn(text: string | undefined): string | null {
  const bare = (text ?? '')
    .trim()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/^::ffff:(?=\d+\.)/i, '');
  return isIP(bare) ? bare : null;
}

const entries = (value: string | string[] | undefined): string[] =>
  String(value ?? '')
    .split(',')
    .map(entry => entry.trim());

/** What is ours in front of the site: so many proxies, and the host of an https address. */
export type Front = { proxies: number; httpsHost: string | null };

/**
 * Puts right what a request says of its own way here. Each proxy of ours adds one entry at the right, so the
 * one to believe stands `proxies` from the right; whatever is left of it the client wrote itself. Without a
 * proxy nothing is believed but the connection. Under an https address host and protocol are known anyway.
 * Changes `headers`, which names every header in lower case.
 */
export function correctHeaders(headers: IncomingHttpHeaders, peer: string | undefined, front: Front): void {
  const { proxies, httpsHost } = front;
  const claimed = proxies > 0 ? entries(headers['x-forwarded-for']).at(-proxies) : undefined;
  const said = OURS.map(name => [name, entries(headers[name])] as const);
  for (const name of Object.keys(headers)) if (CLAIMS.test(name)) delete headers[name];
  for (const [name, values] of proxies > 0 ? said : []) {
    // A proxy that replaces instead of adding leaves one entry, which is then its own.
    const value = values.at(-proxies) ?? values[0];
    if (value) headers[name] = value;
  }
  if (httpsHost !== null)
    Object.assign(headers, { 'x-forwarded-host': httpsHost, 'x-forwarded-proto': 'https' });
  headers['x-forwarded-for'] = addressIn(claimed) ?? addressIn(peer) ?? '0.0.0.0';
}

/** A page that is not there. */
const NOWHERE = '/not-an-address';

/** An address whose path is no text, such as half a character, is nobody's: Next would break on reading it. */
export function correctAddress(url: string): string {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return url;
  } catch {
    return NOWHERE;
  }
}

/** Methods that Next's own request cannot hold: asked with one, it would break. */
const FOREIGN_METHODS = new Set(['TRACE', 'TRACK', 'CONNECT']);

function isReadable(tree: string): boolean {
  try {
    JSON.parse(decodeURIComponent(tree));
    return true;
  } catch {
    return false;
  }
}

/** What would break the framework before anything of ours is asked becomes something it can refuse. */
export function correctRequest(request: Pick<IncomingMessage, 'method' | 'url' | 'headers'>): void {
  request.url = correctAddress(request.url ?? '/');
  if (FOREIGN_METHODS.has(request.method ?? '')) Object.assign(request, { method: 'GET', url: NOWHERE });
  const tree = request.headers['next-router-state-tree'];
  if (tree !== undefined && !isReadable(String(tree))) delete request.headers['next-router-state-tree'];
}

/** From now on every request of this process is put right before anything reads it. */
export function believeOnlyOurProxy(): void {
  const front = {
    proxies: env.trustedProxies,
    httpsHost: env.secureCookies ? new URL(env.address).host : null,
  };
  // Published by Node for each request, in the same turn and before any listener of the server.
  subscribe('http.server.request.start', message => {
    const { request } = message as { request: IncomingMessage };
    correctRequest(request);
    correctHeaders(request.headers, request.socket.remoteAddress, front);
  });
}
