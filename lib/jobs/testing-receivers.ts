import { createServer as createHttp, type IncomingMessage } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Socket } from 'node:net';

type Receiver<Got> = { port: number; got: Got[]; stop: () => Promise<void> };

async function portOf(server: ReturnType<typeof createTcp>): Promise<number> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

const stopper = (server: ReturnType<typeof createTcp>) => (): Promise<void> =>
  new Promise(resolve => {
    server.close(() => resolve());
  });

export type Said = { path: string; query: URLSearchParams; body: unknown };

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return JSON.parse(text);
}

/** A robot's address: takes what is posted and answers as told, with 钉钉's and 企业微信's own number for success. */
export async function startRobotReceiver(answer: {
  status: number;
  errcode: number;
}): Promise<Receiver<Said>> {
  const got: Said[] = [];
  const server = createHttp(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    got.push({ path: url.pathname, query: url.searchParams, body: await bodyOf(request) });
    response.writeHead(answer.status, { 'Content-Type': 'application/json', Connection: 'close' });
    response.end(JSON.stringify({ errcode: answer.errcode, errmsg: 'said by the test' }));
  });
  return { port: await portOf(server), got, stop: stopper(server) };
}

export type Received = { from: string; to: string; data: string };

/** The least of SMTP that a client needs: one mail a connection, no secrecy, no sign-in. */
function converse(socket: Socket, take: (mail: Received) => void, refuses: () => boolean): void {
  const mail: Received = { from: '', to: '', data: '' };
  let isData = false;
  let buffer = '';
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string): void => {
    if (isData) {
      if (line !== '.') {
        mail.data += `${line.replace(/^\.\./, '.')}\n`;
        return;
      }
      isData = false;
      take({ ...mail });
      say('250 taken');
    } else if (/^EHLO|^HELO/i.test(line)) say('250 localhost');
    else if (/^MAIL FROM:/i.test(line)) {
      mail.from = line.slice(10);
      say('250 ok');
    } else if (/^RCPT TO:/i.test(line)) {
      mail.to = line.slice(8);
      say(refuses() ? '550 no such person' : '250 ok');
    } else if (/^DATA/i.test(line)) {
      isData = true;
      say('354 go on');
    } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
    else say('250 ok');
  };
  socket.setEncoding('utf8').on('data', chunk => {
    buffer += chunk;
    for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
      hear(buffer.slice(0, end));
      buffer = buffer.slice(end + 2);
    }
  });
  socket.on('error', () => {});
  say('220 test');
}

/** A mail server of this machine; `refuses` says whether it knows nobody. */
export async function startMailReceiver(answer: { refuses: boolean }): Promise<Receiver<Received>> {
  const got: Received[] = [];
  const server = createTcp(socket =>
    converse(
      socket,
      mail => got.push(mail),
      () => answer.refuses,
    ),
  );
  return { port: await portOf(server), got, stop: stopper(server) };
}

const fromBase64 = (text: string): string => Buffer.from(text, 'base64').toString('utf8');

const unquote = (text: string): string =>
  text
    .replace(/=\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, run => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'));

/** A mail as its reader sees it: what was encoded for the way is put back. */
export function readMail(data: string): string {
  return data
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=(?:\n\s+(?==\?))?/gi, (_all, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? fromBase64(text) : unquote(text.replaceAll('_', ' ')),
    )
    .replace(
      /(Transfer-Encoding: base64\n\n)([A-Za-z0-9+/=\n]+)/g,
      (_all, head: string, body: string) => `${head}${fromBase64(body)}\n`,
    )
    .replace(
      /(Transfer-Encoding: quoted-printable\n\n)([\s\S]*?)(?=\n--|$)/g,
      (_all, head: string, body: string) => `${head}${unquote(body)}`,
    );
}
