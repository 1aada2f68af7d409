import { expect, it } from 'vitest';
import { isSameOrigin } from './same-origin';

const post = (headers: Record<string, string>) =>
  isSameOrigin(new Request('http://desk.test/api', { method: 'POST', headers }));

it('takes what the browser calls same-origin and nothing else it names', () => {
  expect(post({ 'sec-fetch-site': 'same-origin' })).toBe(true);
  for (const site of ['cross-site', 'same-site', 'none']) {
    expect(post({ 'sec-fetch-site': site, origin: 'http://desk.test', host: 'desk.test' })).toBe(false);
  }
});

it('asks the origin of a browser that does not say', () => {
  expect(post({ origin: 'http://desk.test', host: 'desk.test' })).toBe(true);
  for (const origin of ['http://evil.test', 'null', 'http://desk.test.evil.test']) {
    expect(post({ origin, host: 'desk.test' })).toBe(false);
  }
  expect(post({ host: 'desk.test' })).toBe(false);
});
