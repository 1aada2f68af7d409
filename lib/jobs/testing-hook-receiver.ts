import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type HeardHook = { headers: IncomingHttpHeaders; body: string; path: string };
export type HookAnswer = { status: number; body?: string; headers?: Record<string, string>; hangs?: boolean };

/** A receiver of events on this machine: keeps what it hears, answers as told, or says nothing at all. */
export async function startHookReceiver(answer: HookAnswer) {
  const got: HeardHook[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    got.push({ headers: request.headers, body, path: request.url ?? '' });
    if (answer.hangs) return;
    response.writeHead(answer.status, answer.headers ?? {});
    response.end(answer.body ?? 'taken');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>(resolve => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { port, got, stop, url: `http://127.0.0.1:${port}/hook` };
}
