import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holderOf, takeLock } from './lock.mjs';

let folder;
let file;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'up.lock');
});

afterEach(() => rmSync(folder, { recursive: true }));

it('is held by one, and free again when given back', () => {
  const release = takeLock(file, 'up');
  expect(takeLock(file, 'run')).toBeNull();
  expect(holderOf(file)).toMatchObject({ pid: process.pid, command: 'up' });
  release();
  expect(holderOf(file)).toBeNull();
  expect(takeLock(file, 'run')).toBeTypeOf('function');
});

it.each([
  ['a process that is gone', { pid: 4194304, birth: 'long ago', command: 'up' }],
  ['a number that now belongs to someone else', { pid: process.pid, birth: 'another', command: 'up' }],
])('is not kept by %s', (_whose, content) => {
  writeFileSync(file, JSON.stringify(content));
  expect(holderOf(file)).toBeNull();
  expect(takeLock(file, 'up')).toBeTypeOf('function');
});

it('is not kept by a file cut short', () => {
  writeFileSync(file, '{"pid":');
  expect(takeLock(file, 'up')).toBeTypeOf('function');
});
