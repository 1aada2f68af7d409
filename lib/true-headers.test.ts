import { expect, it } from 'vitest';
import { correctAddress, correctHeaders } from './true-headers';

const forged = () => ({
  host: 'desk.test',
  'x-forwarded-host': 'evil.test',
  'x-forwarded-proto': 'https',
  'x-forwarded-for': '1.2.3.4',
  forwarded: 'for=1.2.3.4',
});

it('believes nothing of the way here where no proxy stands in front', () => {
  const headers = forged();
  correctHeaders(headers, '10.0.0.7', { host: 'desk.test', isBehindProxy: false });
  expect(headers).toEqual({ host: 'desk.test', 'x-forwarded-for': '10.0.0.7' });
});

it('believes our proxy who asks, but knows its own host and protocol', () => {
  const headers = { ...forged(), 'x-forwarded-for': '1.2.3.4, 10.0.0.7' };
  correctHeaders(headers, '127.0.0.1', { host: 'desk.test', isBehindProxy: true });
  expect(headers).toEqual({
    host: 'desk.test',
    'x-forwarded-for': '1.2.3.4, 10.0.0.7',
    'x-forwarded-host': 'desk.test',
    'x-forwarded-proto': 'https',
  });
});

it('leads an address that is no text to a page that is not there, and leaves every other alone', () => {
  for (const url of ['/leads/%F0%9F', '/%', '/api/attachments/%ff?x=1']) {
    expect(correctAddress(url)).toBe('/not-an-address');
  }
  for (const url of ['/', '/leads?q=%ff&x=%', '/leads/%E7%94%B2', '/%00'])
    expect(correctAddress(url)).toBe(url);
});
