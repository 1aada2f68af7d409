import { expect, it } from 'vitest';
import { correctAddress, correctHeaders, correctRequest } from './true-headers';

const DIRECT = { proxies: 0, httpsHost: null };
const behind = (proxies: number) => ({ proxies, httpsHost: null });

const forged = () => ({
  host: 'desk.test',
  'x-forwarded-for': '203.0.113.9',
  'x-forwarded-host': 'evil.test',
  'x-forwarded-proto': 'https',
  'x-forwarded-client-cert': 'forged',
  'x-real-ip': '203.0.113.9',
  forwarded: 'for=203.0.113.9',
});

it('believes nothing but the connection while no proxy is ours', () => {
  const headers = forged();
  correctHeaders(headers, '::ffff:10.0.0.1', DIRECT);
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
  ['', 1, '10.0.0.1'],
])('takes %s behind %i of our proxies for %s', (said, proxies, expected) => {
  const headers = { 'x-forwarded-for': said };
  correctHeaders(headers, '::ffff:10.0.0.1', behind(proxies));
  expect(headers['x-forwarded-for']).toBe(expected);
});

it('keeps scheme and host of our own proxy alone', () => {
  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.test, desk.test' };
  correctHeaders(headers, '10.0.0.1', behind(1));
  expect(headers).toEqual({
    'x-forwarded-for': '10.0.0.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'desk.test',
  });
});

it('knows host and protocol of an https address, whatever anybody says', () => {
  for (const proxies of [0, 1]) {
    const headers = forged();
    correctHeaders(headers, '10.0.0.1', { proxies, httpsHost: 'desk.gov.cn' });
    expect(headers).toMatchObject({ 'x-forwarded-host': 'desk.gov.cn', 'x-forwarded-proto': 'https' });
  }
});

it('leads an address that is no text to a page that is not there, and leaves every other alone', () => {
  for (const url of ['/leads/%F0%9F', '/%', '/api/attachments/%ff?x=1']) {
    expect(correctAddress(url)).toBe('/not-an-address');
  }
  for (const url of ['/', '/leads?q=%ff&x=%', '/leads/%E7%94%B2', '/%00'])
    expect(correctAddress(url)).toBe(url);
});

it('asks the framework nothing that it would break on', () => {
  const traced = { method: 'TRACE', url: '/leads', headers: {} };
  correctRequest(traced);
  expect(traced).toMatchObject({ method: 'GET', url: '/not-an-address' });
  const torn = { method: 'GET', url: '/leads', headers: { 'next-router-state-tree': '%5B%22' } };
  correctRequest(torn);
  expect(torn).toEqual({ method: 'GET', url: '/leads', headers: {} });
  const sound = { method: 'GET', url: '/leads', headers: { 'next-router-state-tree': '%5B%22%22%5D' } };
  correctRequest(sound);
  expect(sound.headers).toHaveProperty('next-router-state-tree');
});
