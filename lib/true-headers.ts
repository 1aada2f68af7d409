import { subscribe } from 'node:diagnostics_channel';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { env } from './env';

const FORWARDED = ['forwarded', 'x-real-ip', 'x-forwarded-host', 'x-forwarded-port', 'x-forwarded-proto'];

/**
 * Puts right what a request says of its own way here. Under an https address our proxy stands in front: its
 * word on who asks is kept, host and protocol are the desk's own. Under plain http nobody stands there, and
 * whoever sends such headers has written them himself: the address is that of the connection.
 */
export function correctHeaders(
  headers: IncomingHttpHeaders,
  peer: string | undefined,
  desk: { host: string; isBehindProxy: boolean },
): void {
  for (const name of FORWARDED) delete headers[name];
  if (desk.isBehindProxy) {
    headers['x-forwarded-host'] = desk.host;
    headers['x-forwarded-proto'] = 'https';
  } else {
    delete headers['x-forwarded-for'];
  }
  headers['x-forwarded-for'] ??= peer ?? '';
}

/** An address whose path is no text, such as half a character, is nobody's: Next would break on reading it. */
export function correctAddress(url: string): string {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '');
    return url;
  } catch {
    return '/not-an-address';
  }
}

/** From now on every request of this process is put right before anything reads it. */
export function believeOnlyOurProxy(): void {
  const desk = { host: new URL(env.address).host, isBehindProxy: env.secureCookies };
  subscribe('http.server.request.start', message => {
    const { request } = message as { request: IncomingMessage };
    request.url = correctAddress(request.url ?? '/');
    correctHeaders(request.headers, request.socket.remoteAddress, desk);
  });
}
