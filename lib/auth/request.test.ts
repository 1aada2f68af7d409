import { expect, it } from 'vitest';
import { addressOf } from './request';

it('takes the last hop, the one that our own proxy saw', () => {
  expect(addressOf('6.6.6.6, 10.0.0.7')).toBe('10.0.0.7');
  expect(addressOf('::ffff:10.0.0.7')).toBe('10.0.0.7');
  expect(addressOf('fe80::1')).toBe('fe80::1');
});

it.each([null, '', 'x'.repeat(10_000), '10.0.0.7\r\nx', '<script>'])('%j is no address', forwarded => {
  expect(addressOf(forwarded)).toBe('unknown');
});
