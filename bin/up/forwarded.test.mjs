import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { keepTrusted } from './forwarded.mjs';

function addressOf(headers, proxies, peer = '::ffff:10.0.0.1') {
  keepTrusted(headers, { peer, proxies });
  return headers['x-forwarded-for'];
}

describe('where a request comes from', () => {
  it('is the connection, whatever the client writes, while no proxy is ours', () => {
    const headers = {
      host: 'desk.test',
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'evil.test',
      'x-forwarded-proto': 'https',
      'x-forwarded-client-cert': 'forged',
      'x-real-ip': '203.0.113.9',
      forwarded: 'for=203.0.113.9',
    };
    expect(addressOf(headers, 0)).toBe('10.0.0.1');
    expect(headers).toEqual({ host: 'desk.test', 'x-forwarded-for': '10.0.0.1' });
  });

  it.each([
    ['198.51.100.7', 1, '198.51.100.7'],
    ['203.0.113.9, 198.51.100.7', 1, '198.51.100.7'],
    ['203.0.113.9, 198.51.100.7, 10.0.0.2', 2, '198.51.100.7'],
    ['[2001:db8::1]:4711', 1, '2001:db8::1'],
    ['198.51.100.7:4711', 1, '198.51.100.7'],
    ['203.0.113.9, not an address', 1, '10.0.0.1'],
    ['198.51.100.7', 2, '10.0.0.1'],
    [undefined, 1, '10.0.0.1'],
  ])('%s behind %i of our proxies is %s', (said, proxies, expected) => {
    expect(addressOf({ 'x-forwarded-for': said }, proxies)).toBe(expected);
  });

  it('keeps scheme and host of our own proxy alone', () => {
    const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.test, desk.test' };
    addressOf(headers, 1);
    expect(headers).toEqual({
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'desk.test',
    });
  });
});

describe('the guard', () => {
  /** A server as Next makes one, in a process of its own with the guard loaded; answers what it was told. */
  async function heard(proxies) {
    const script = `
      import { createServer, get } from 'node:http';
      const server = createServer((request, response) => response.end(JSON.stringify(request.headers)));
      server.listen(0, '127.0.0.1', () => {
        const headers = { 'X-Forwarded-For': '203.0.113.9, 198.51.100.7', 'X-Real-IP': '203.0.113.9' };
        get({ port: server.address().port, headers }, answer => {
          answer.on('data', text => process.stdout.write(text)).on('end', () => process.exit());
        });
      });`;
    const guard = fileURLToPath(new URL('./guard-address.mjs', import.meta.url));
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', guard, '--input-type=module', '-e', script],
      { env: { ...process.env, TRUSTED_PROXIES: proxies } },
    );
    return JSON.parse(stdout);
  }

  it('cleans a request before the server sees it', async () => {
    const headers = await heard('');
    expect(headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(headers).not.toHaveProperty('x-real-ip');
    expect((await heard('1'))['x-forwarded-for']).toBe('198.51.100.7');
  });
});
