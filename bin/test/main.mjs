import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Refusal, sayFailure } from '../machine/log.mjs';
import { onFarewell, outcome, root, startNode, stop, stopAll } from '../machine/process.mjs';
import { nextCli } from '../project/build.mjs';
import { prepareCode } from '../project/prepare.mjs';
import { browserTests, HALVES } from './browser.mjs';
import { equip } from './equip.mjs';
import { readOptions } from './options.mjs';
import { check, conclude, countVitest, suite } from './tally.mjs';

const tool = path => join(root, 'node_modules', path);

async function run(file, args) {
  const { code } = await outcome(startNode(file, args), { echo: true });
  if (code !== 0) throw new Refusal(`退出码 ${code}`);
}

async function types() {
  // Routes and images have types of their own, which a fresh clone does not hold yet.
  if (existsSync(join(root, 'app'))) await outcome(startNode(nextCli, ['typegen']));
  await run(tool('typescript/bin/tsc'), ['--noEmit']);
}

const lint = () => run(tool('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '.']);

async function startScratch() {
  const child = startNode('bin/scratch-postgres.mjs');
  child.stderr.pipe(process.stderr);
  for await (const line of createInterface({ input: child.stdout })) {
    const { url } = JSON.parse(line);
    const { port, password } = new URL(url);
    return { url, port: Number(port), password, child };
  }
  throw new Refusal('测试用的数据库没有启动。');
}

async function vitest({ scratch, folder, filter }) {
  const report = join(folder, 'vitest.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filter];
  const env = { ...process.env, TEST_DATABASE_URL: scratch.url };
  const { ended } = startNode(tool('vitest/vitest.mjs'), args, { env, output: 'inherit' });
  await suite(
    '规则、架构与数据库（vitest）',
    async () => (await ended).code,
    () => countVitest(report),
  );
}

async function runParts({ does, filter }, folder) {
  await prepareCode();
  const wanted = does('browser') ? ['browser', 'font', 'spreadsheet', 'pdf'] : ['spreadsheet', 'pdf'];
  const needsTools = does('unit') || does('browser');
  const { browser } = needsTools ? await equip(wanted) : { browser: null };
  if (does('lint')) await check('格式与规范（Biome）', lint);
  if (does('types')) await check('类型（tsc）', types);
  if (!needsTools) return;
  const scratches = [await startScratch()];
  try {
    if (does('unit')) await vitest({ scratch: scratches[0], folder, filter });
    if (!does('browser')) return;
    while (scratches.length < HALVES) scratches.push(await startScratch());
    await browserTests({ scratches, folder, browser, filter });
  } finally {
    for (const { child } of scratches) await stop(child);
  }
}

export async function test(args) {
  const folder = mkdtempSync(join(tmpdir(), 'zhuji-desk-run-'));
  const tidy = async () => {
    await stopAll();
    rmSync(folder, { recursive: true, force: true });
  };
  onFarewell(tidy);
  try {
    await runParts(readOptions(args), folder);
  } catch (error) {
    await check('准备', () => Promise.reject(error)).catch(sayFailure);
  }
  await tidy();
  process.exit(conclude());
}
