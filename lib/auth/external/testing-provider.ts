import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';

export type Seen = {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string | string[] | undefined>;
  body: string;
};

type Reply = { status?: number; body: unknown };

/**
 * A provider's API on a port of its own: answers each path with what was recorded for it, in turn when there
 * are several, and keeps what it was asked.
 */
export async function startProvider(
  replies: Record<string, Reply | Reply[]>,
): Promise<{ url: string; seen: Seen[] }> {
  const seen: Seen[] = [];
  const queues = new Map(Object.entries(replies).map(([path, reply]) => [path, [reply].flat()]));
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', chunk => chunks.push(chunk));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://provider.test');
      seen.push({
        method: request.method ?? '',
        path: pathname,
        query: Object.fromEntries(searchParams),
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
      });
      const queue = queues.get(pathname) ?? [];
      const reply = queue.length > 1 ? queue.shift() : queue[0];
      response.writeHead(reply ? (reply.status ?? 200) : 404, { 'Content-Type': 'application/json' });
      const body = reply?.body ?? {};
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, seen };
}
