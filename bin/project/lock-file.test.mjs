import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../machine/process.mjs';
import { missingEntries } from './lock-file.mjs';

it('is complete, or npm ci would refuse it: run node bin/complete-lock.mjs after npm install', () => {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  expect(Object.keys(missingEntries(lock))).toEqual([]);
});

it('is completed from what the names of the packages say', () => {
  const optionalDependencies = { 'cli-win32-arm64': '1.2.3', 'cli-linux-x64-musl': '^1.2.3', here: '1.0.0' };
  const packages = { 'node_modules/cli': { dev: true, optionalDependencies }, 'node_modules/here': {} };
  expect(missingEntries({ packages })).toEqual({
    'node_modules/cli-win32-arm64': {
      version: '1.2.3',
      dev: true,
      optional: true,
      cpu: ['arm64'],
      os: ['win32'],
    },
    'node_modules/cli-linux-x64-musl': {
      version: '1.2.3',
      dev: true,
      optional: true,
      cpu: ['x64'],
      libc: ['musl'],
      os: ['linux'],
    },
  });
});
