import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './tally.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tally-'));
afterAll(() => rmSync(folder, { recursive: true }));

function report(content) {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

it('counts a test file that could not be loaded as a failure', () => {
  const testResults = [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
  ];
  const file = report({ numPassedTests: 1, numFailedTests: 1, testResults });
  expect(countVitest(file)).toEqual({ passed: 1, failed: 2 });
});

it('counts a journey that needed a second attempt as passed, and errors outside of tests as failures', () => {
  const file = report({ stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 5 }, errors: [{}] });
  expect(countPlaywright(file)).toEqual({ passed: 4, failed: 3 });
});

it('takes a report that was never written for nothing', () => {
  expect(countVitest(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0 });
  expect(countPlaywright(join(folder, 'none.json'))).toEqual({ passed: 0, failed: 0 });
});
