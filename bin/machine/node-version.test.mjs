import { expect, it } from 'vitest';
import { whyNotThisNode } from './node-version.mjs';

it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.1.0'])('runs on %s', version => {
  expect(whyNotThisNode(version)).toBeNull();
});

it.each(['18.20.0', '20.18.3', '21.7.0', '22.11.0', '8.1.0'])('says what to do on %s', version => {
  expect(whyNotThisNode(version)).toMatch(/20\.19.*nodejs\.org/);
});
