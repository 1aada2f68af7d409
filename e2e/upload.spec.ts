import { createHash, randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { expect, test } from './fixtures';
import { cookieOf, send, type Wired } from './wire';

const MEGABYTE = 1024 * 1024;
const LEDGER_LIMIT = '超过 20 MB 上限';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

type Part = { name: string; fileName: string; bytes: Uint8Array };
const BOUNDARY = 'a-boundary-of-the-desk';

/** A multipart body as it goes over the wire; the file's name is written as given, byte for byte. */
function multipart(fields: Record<string, string>, file: Part): Buffer {
  const texts = Object.entries(fields).map(
    ([key, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`,
  );
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${file.name}"; filename="${file.fileName}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  return Buffer.concat([
    Buffer.from(texts.join('') + head),
    file.bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ]);
}

const TYPE = `multipart/form-data; boundary=${BOUNDARY}`;

/** A PDF by its first bytes, the rest noise that no compression or filter can shorten unseen. */
function pdf(bytes: number): Uint8Array {
  const noise = randomBytes(bytes);
  noise.write('%PDF-1.7\n');
  return noise;
}

type Desk = { base: string; cookie: string; leadId: string };

function post({ base, cookie }: Desk, path: string, body: Buffer, headers = {}): Promise<Wired> {
  return send(base, {
    method: 'POST',
    path,
    headers: {
      Cookie: cookie,
      Origin: base,
      'Content-Type': TYPE,
      'Content-Length': `${body.length}`,
      ...headers,
    },
    body,
  });
}

const attach = (desk: Desk, fileName: string, bytes: Uint8Array): Promise<Wired> =>
  post(desk, '/api/attachments', multipart({ leadId: desk.leadId }, { name: 'file', fileName, bytes }));

const reasonOf = (answer: Wired): string => JSON.parse(answer.text).reason;

const HERS = '谐波减速器生产项目';

const desk = test.extend<{ desk: Desk; stored: () => string[] }>({
  desk: async ({ as, query, baseURL }, use) => {
    const page = await as('王芳');
    const [lead] = await query<{ id: string }>('SELECT id FROM lead WHERE title = $1', [HERS]);
    await use({ base: baseURL ?? '', cookie: await cookieOf(page), leadId: lead?.id ?? '' });
  },
  // biome-ignore lint/correctness/noEmptyPattern: the first argument of a fixture names what it needs
  stored: async ({}, use) => {
    const list = () =>
      readdirSync(process.env.UPLOAD_DIR ?? '', { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => `${entry.parentPath}/${entry.name}`);
    await use(() => list().sort());
  },
});

desk(
  'a file arrives whole up to twenty megabytes, and beyond is refused in a sentence',
  async ({ desk, stored }) => {
    for (const megabytes of [9.9, 10, 10.1, 12, 20]) {
      const bytes = pdf(Math.round(megabytes * MEGABYTE));
      const sent = await attach(desk, `${megabytes}.pdf`, bytes);
      expect(sent.status, `${megabytes} MB`).toBe(201);
      const { id } = JSON.parse(sent.text);
      const answer = await fetch(`${desk.base}/api/attachments/${id}`, { headers: { Cookie: desk.cookie } });
      const got = new Uint8Array(await answer.arrayBuffer());
      expect({ length: got.length, hash: sha256(got) }, `${megabytes} MB`).toEqual({
        length: bytes.length,
        hash: sha256(bytes),
      });
    }
    const before = stored();
    for (const megabytes of [20.1, 50]) {
      const answer = await attach(desk, 'zu-gross.pdf', pdf(Math.round(megabytes * MEGABYTE))).catch(
        () => null,
      );
      // The server may hang up while we still speak; then it must not have kept anything.
      if (answer)
        expect([answer.status, reasonOf(answer)]).toEqual([413, expect.stringContaining(LEDGER_LIMIT)]);
    }
    expect(stored()).toEqual(before);
  },
);

desk('an import takes no torn file either', async ({ desk, as, stored }) => {
  const office = { ...desk, cookie: await cookieOf(await as('吴静')) };
  const before = stored();
  for (const megabytes of [10.1, 20.1]) {
    const bytes = pdf(Math.round(megabytes * MEGABYTE));
    const answer = await post(
      office,
      '/api/import',
      multipart({}, { name: 'file', fileName: '台账.xlsx', bytes }),
    );
    expect(answer.status, `${megabytes} MB`).toBe(megabytes > 20 ? 413 : 422);
    expect(reasonOf(answer)).toMatch(/[。，]/);
  }
  expect(stored()).toEqual(before);
});

/** Writes bytes on a bare connection and answers the first line that comes back, or nothing. */
function raw(
  base: string,
  head: string,
  body: Uint8Array,
  end: 'torn' | 'ended' | 'waiting',
): Promise<string> {
  const { hostname, port } = new URL(base);
  return new Promise(resolve => {
    const socket = createConnection({ host: hostname, port: Number(port) });
    let answer = '';
    socket.on('data', data => {
      answer += data;
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.write(head);
    socket.write(body, () => {
      if (end === 'torn') socket.destroy();
      if (end === 'ended') socket.end();
    });
  });
}

desk(
  'a body shorter than announced, cut off or in pieces leaves whole files only',
  async ({ desk, stored, query }) => {
    const body = multipart(
      { leadId: desk.leadId },
      { name: 'file', fileName: '断.pdf', bytes: pdf(MEGABYTE) },
    );
    const head = (more: string) =>
      `POST /api/attachments HTTP/1.1\r\nHost: ${new URL(desk.base).host}\r\nOrigin: ${desk.base}\r\nCookie: ${desk.cookie}\r\nContent-Type: ${TYPE}\r\nConnection: close\r\n${more}\r\n\r\n`;
    const before = stored();
    for (const end of ['torn', 'ended'] as const) {
      const line = await raw(desk.base, head(`Content-Length: ${body.length + 5000}`), body, end);
      expect(line).not.toMatch(/ 20\d /);
    }
    // Announced shorter than it is: the rest is no request of anybody's.
    const cut = await raw(desk.base, head(`Content-Length: ${body.length - 5000}`), body, 'waiting');
    expect(cut).toMatch(/ 4\d\d /);
    const both = await raw(desk.base, head('Content-Length: 5\r\nTransfer-Encoding: chunked'), body, 'ended');
    expect(both).toMatch(/ 400 /);
    expect(stored()).toEqual(before);
    const [size, end] = [`${body.length.toString(16)}\r\n`, '\r\n0\r\n\r\n'];
    const chunks = Buffer.concat([Buffer.from(size), body, Buffer.from(end)]);
    expect(await raw(desk.base, head('Transfer-Encoding: chunked'), chunks, 'waiting')).toMatch(/ 201 /);
    const [file] = await query<{ size: number }>(
      "SELECT size_bytes::int AS size FROM attachment WHERE file_name = '断.pdf'",
    );
    expect(file?.size).toBe(MEGABYTE);
    expect(stored().filter(name => name.endsWith('.part'))).toEqual([]);
  },
);

const text = (written: string): Uint8Array => Buffer.from(written);

const DISGUISED: [string, Uint8Array][] = [
  ['程序.pdf', Buffer.concat([text('MZ'), Buffer.alloc(64)])],
  ['程序.exe', Buffer.concat([text('MZ'), Buffer.alloc(64)])],
  ['程序.txt', Buffer.concat([text('MZ'), Buffer.alloc(64)])],
  ['图.svg', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['图.png', text('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
  ['页.html', text('<script>alert(1)</script>')],
  ['页.xhtml', text('<script>alert(1)</script>')],
  ['旧.xlsx', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['音.webp', text('RIFF0000WAVE')],
  ['空.pdf', Buffer.alloc(0)],
  ['a.pdf.js', text('%PDF-1.7')],
];

desk('a file in disguise is refused', async ({ desk, stored }) => {
  const before = stored();
  for (const [name, bytes] of DISGUISED) {
    const answer = await attach(desk, name, bytes);
    expect([415, 422], `${name} ${answer.text}`).toContain(answer.status);
    expect(reasonOf(answer)).toMatch(/。$/);
  }
  expect(stored()).toEqual(before);
});

const NAMES: [string, string][] = [
  ['../../../etc/cron.d/x.pdf', 'x.pdf'],
  ['..%2f..%2fx.pdf', '..%2f..%2fx.pdf'],
  ['CON.pdf', '_CON.pdf'],
  ['报告%0D%0ASet-Cookie: a=b.pdf', '报告Set-Cookie: a=b.pdf'],
  ['引号%22; filename=x.html;.pdf', '引号"; filename=x.html;.pdf'],
  ['a\0b.pdf', 'ab.pdf'],
  [`${'长'.repeat(251)}.pdf`, `${'长'.repeat(156)}.pdf`],
  ['<img src=x onerror=alert(1)>.pdf', '<img src=x onerror=alert(1)>.pdf'],
  ['\u202efdp.𠮷䶮.pdf', 'fdp.𠮷䶮.pdf'],
];

desk('a name is only a label, and a polyglot only a download', async ({ desk, query }) => {
  const polyglot = text('%PDF-1.7\n<html><script>alert(document.domain)</script></html>');
  for (const [given, kept] of NAMES) {
    const sent = await attach(desk, given, polyglot);
    expect(sent.status, `${given} ${sent.text}`).toBe(201);
    const { id } = JSON.parse(sent.text);
    const [row] = await query<{ name: string }>('SELECT file_name AS name FROM attachment WHERE id = $1', [
      id,
    ]);
    expect(row?.name).toBe(kept);
    const answer = await fetch(`${desk.base}/api/attachments/${id}`, { headers: { Cookie: desk.cookie } });
    const disposition = answer.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(
      /^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%._~!$&+^`|-]+$/,
    );
    expect(decodeURIComponent(disposition.split("UTF-8''")[1] ?? '')).toBe(kept);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('cache-control')).toContain('no-store');
  }
});
