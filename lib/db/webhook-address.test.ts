import { afterEach, describe, expect, it, vi } from 'vitest';
import { isPublicAddress, resolveReceiver, whyNotReceiver, whyNotUrl } from './webhook-address';

afterEach(() => {
  vi.unstubAllEnvs();
});

const INSIDE = [
  '127.0.0.1',
  '127.8.9.1',
  '0.0.0.0',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '100.100.100.200',
  '192.0.0.170',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::127.0.0.1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'fe80::1',
  'fc00::1',
  'fd00:ec2::254',
  'ff02::1',
  '2001:db8::1',
  'no address',
];

describe('an address', () => {
  it.each(INSIDE)('%s is not of the wide net', address => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['8.8.8.8', '223.5.5.5', '172.15.0.1', '2400:3200::1', '::ffff:8.8.8.8'])('%s is', address => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

const to =
  (...addresses: string[]) =>
  async () =>
    addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('a receiver', () => {
  it.each([
    'ftp://oa.example.com/',
    'http://oa.example.com/',
    'https://user:word@oa.example.com/',
    'https://oa.example.com:8443/',
    'javascript:alert(1)',
    'not an address',
    '//oa.example.com',
  ])('%s is refused as it is written', url => {
    expect(whyNotUrl(url)).toEqual(expect.any(String));
  });

  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0177.0.0.1/',
    'https://[::1]/',
    'https://[::ffff:169.254.169.254]/',
    'https://[fd00:ec2::254]/',
    'https://１２７.0.0.1/',
  ])('%s is refused by the address in it', async url => {
    expect(await whyNotReceiver(url)).toContain('内部网络');
  });

  it('is refused when its name leads inside, be it by one of several addresses', async () => {
    expect(await whyNotReceiver('https://oa.example.com/', to('10.0.0.1'))).toContain('内部网络');
    expect(await whyNotReceiver('https://oa.example.com/', to('8.8.8.8', '::1'))).toContain('内部网络');
    expect(await whyNotReceiver('https://oa.example.com/', to())).toContain('找不到');
    expect(await whyNotReceiver('https://oa.example.com/', to('8.8.8.8'))).toBeNull();
  });

  it('answers the very address that was checked, to connect to', async () => {
    const answers = [to('8.8.8.8'), to('127.0.0.1')];
    const changing = () => answers.shift()?.() ?? Promise.resolve([]);
    const found = await resolveReceiver(new URL('https://oa.example.com/'), changing);
    expect(found).toEqual({ ok: true, at: { address: '8.8.8.8', family: 4 } });
    expect(answers).toHaveLength(1);
    expect((await resolveReceiver(new URL('https://oa.example.com/'), changing)).ok).toBe(false);
  });

  it('on the own network is let through by host and port alone', async () => {
    vi.stubEnv('WEBHOOK_ALLOWED_HOSTS', '127.0.0.1:4999');
    expect(await whyNotReceiver('http://127.0.0.1:4999/hook')).toBeNull();
    expect(await whyNotReceiver('http://127.0.0.1:5000/hook')).not.toBeNull();
    expect(await whyNotReceiver('https://127.0.0.1/hook')).not.toBeNull();
  });
});
