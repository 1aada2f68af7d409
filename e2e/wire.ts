import { readFileSync } from 'node:fs';
import { Agent, type IncomingHttpHeaders, request as open } from 'node:http';
import type { Page } from '@playwright/test';

/** What came back over the wire, to the byte. */
export type Wired = { status: number; headers: IncomingHttpHeaders; text: string };

export type Sending = {
  method?: string;
  path: string;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
};

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** A request as somebody writes it by hand: no browser corrects its address, its headers or its length. */
export function send(base: string, { method = 'GET', path, headers = {}, body }: Sending): Promise<Wired> {
  const { hostname, port } = new URL(base);
  return new Promise((resolve, reject) => {
    const request = open({ hostname, port, method, path, headers, agent }, answer => {
      const parts: Buffer[] = [];
      answer.on('data', part => parts.push(part));
      answer.on('error', reject);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** The cookie header of a signed-in page. */
export async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** A server action as the build knows it: its id, and the address of a page that carries it. */
export type BuiltAction = { id: string; file: string; exported: string; path: string };

const NOBODY = '00000000-0000-4000-8000-000000000000';

const addressOf = (worker: string): string =>
  worker
    .replace(/^app|\/page$|\/\([^)]*\)/g, '')
    .replace('[id]', NOBODY)
    .replace('[secret]', 'unknown') || '/';

/** Every server action of the build that is served. */
export function builtActions(): BuiltAction[] {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'));
  const entries = Object.entries<{ workers: object; filename: string; exportedName: string }>(manifest.node);
  return entries.map(([id, { workers, filename, exportedName }]) => ({
    id,
    file: filename,
    exported: exportedName,
    path: addressOf(Object.keys(workers)[0] ?? ''),
  }));
}

/** Calls a server action as our own page would; `headers` says what is different. */
export function act(
  base: string,
  action: BuiltAction,
  cookie: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Wired> {
  return send(base, {
    method: 'POST',
    path: action.path,
    headers: {
      'Next-Action': action.id,
      'Content-Type': 'text/plain;charset=UTF-8',
      Origin: new URL(base).origin,
      Accept: 'text/x-component',
      Cookie: cookie,
      ...headers,
    },
    body: typeof input === 'string' && input.startsWith('[') ? input : JSON.stringify([input]),
  });
}
