import { existsSync, readFileSync } from 'node:fs';
import { say, sayFailure } from '../machine/log.mjs';

const tally = { passed: 0, failed: 0, tests: 0 };
const troubles = [];

function add(name, passed, failed) {
  tally.passed += passed;
  tally.failed += failed;
  if (failed > 0) troubles.push(`${name}（${failed}）`);
}

const secondsSince = startedAt => ((performance.now() - startedAt) / 1000).toFixed(1);

/** One check that counts as one; returns whether it passed. */
export async function check(name, work) {
  const startedAt = performance.now();
  say(`\n== ${name}`);
  try {
    await work();
    add(name, 1, 0);
    say(`== ${name}：通过，${secondsSince(startedAt)} 秒`);
    return true;
  } catch (error) {
    sayFailure(error);
    add(name, 0, 1);
    say(`== ${name}：失败，${secondsSince(startedAt)} 秒`);
    return false;
  }
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** A file that could not even be loaded holds no tests, and is a failure all the same. */
export function countVitest(file) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 0 };
  const isBroken = ({ status, assertionResults }) =>
    status === 'failed' && !assertionResults.some(result => result.status === 'failed');
  const broken = report.testResults.filter(isBroken).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken };
}

export function countPlaywright(file) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 0 };
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

export const addCounts = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
});

/** A whole suite: `run` gives its exit code, `count` reads its report. */
export async function suite(name, run, count) {
  say(`\n== ${name}`);
  let code = 1;
  try {
    code = await run();
  } catch (error) {
    sayFailure(error);
  }
  const { passed, failed } = count();
  tally.tests += passed + failed;
  // Ended badly without a failed test (an unhandled error, a crash), or ran nothing: not a success.
  const isHollow = (code !== 0 && failed === 0) || passed + failed === 0;
  add(name, passed, failed + (isHollow ? 1 : 0));
  if (isHollow) say(`== ${name}：没有正常完成`);
}

/** The last line, for people and machines; returns the exit code. */
export function conclude() {
  if (troubles.length > 0) say(`\n未通过：${troubles.join('、')}`);
  say(`${tally.passed} passed, ${tally.failed} failed`);
  return tally.failed === 0 && tally.passed > 0 ? 0 : 1;
}
