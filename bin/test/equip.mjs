import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { say, step } from '../machine/log.mjs';
import { outcome, root, startNode, track } from '../machine/process.mjs';
import { findBrowser, missingTools, packageManager, packagesFor } from './machine-tools.mjs';

const names = {
  browser: 'Chromium',
  font: '中文字体',
  spreadsheet: 'LibreOffice',
  pdf: 'pdftotext（poppler）',
};

function shell(line) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const stdio = ['ignore', 'pipe', 'pipe'];
  return outcome(track(spawn('/bin/sh', ['-c', line], { env, stdio, detached: true })));
}

async function installBySystem(tools) {
  const manager = packageManager();
  if (!manager) return;
  await shell(manager.prefix + manager.refresh);
  const packages = tools.map(tool => packagesFor(tool, manager.name));
  const { code } = await shell(`${manager.prefix}${manager.install} ${packages.join(' ')}`);
  if (code === 0) return;
  // One unknown name spoils the whole list: one at a time, then.
  for (const some of packages) await shell(`${manager.prefix}${manager.install} ${some}`);
}

/** The last resort, for systems whose package is only a pointer to an app store. */
async function installByPlaywright() {
  const cli = join(root, 'node_modules/@playwright/test/cli.js');
  await outcome(startNode(cli, ['install', 'chromium', '--no-shell']));
}

/** Finds or installs what the tests look through; returns the names of what is still missing. */
export async function equip(wanted) {
  const missing = () => missingTools().filter(tool => wanted.includes(tool));
  const before = missing();
  if (before.length > 0) {
    await step(`安装 ${before.map(tool => names[tool]).join('、')}`, () => installBySystem(before));
  }
  if (missing().includes('browser')) await step('由 Playwright 安装 Chromium', installByPlaywright);
  const after = missing();
  if (after.length > 0) {
    const list = after.map(tool => names[tool]).join('、');
    say(`  本机没有 ${list}，也装不上：请用系统的软件源安装；浏览器也可用 CHROMIUM_PATH 指定。`);
  }
  return { browser: findBrowser(), missing: after };
}
