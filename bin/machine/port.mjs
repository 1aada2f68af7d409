import { connect, createServer } from 'node:net';
import { Refusal } from './log.mjs';

function isAnswered(port) {
  return new Promise(resolve => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true) || socket.destroy());
    socket.once('error', () => resolve(false));
  });
}

function whyNotListen(port) {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', error => resolve(error.code));
    server.listen({ port, host: '127.0.0.1' }, () => server.close(() => resolve(null)));
  });
}

/** Waits a little: what ended a moment ago (a crashed start, say) may still be letting go of the port. */
export async function requirePort(port) {
  for (let attempt = 0; attempt < 12; attempt += 1) {
    const reason = (await isAnswered(port)) ? 'EADDRINUSE' : await whyNotListen(port);
    if (!reason) return;
    if (reason !== 'EADDRINUSE') throw new Refusal(`不能使用端口 ${port}（${reason}），请用 --port 换一个。`);
    await new Promise(resolve => setTimeout(resolve, 250));
  }
  throw new Refusal(
    `端口 ${port} 已被别的程序占用：请先停掉它，或换一个端口，例如 npm run up -- --port ${port + 1000}。`,
  );
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port: 0, host: '127.0.0.1' }, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** The port of last time when it is still free, so that tools pointed at it keep working. */
export async function preferPort(port) {
  if (port && !(await isAnswered(port)) && !(await whyNotListen(port))) return port;
  return freePort();
}
