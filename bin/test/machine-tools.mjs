import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const say = (command, args) => spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 });
const has = command => say('/bin/sh', ['-c', `command -v ${command}`]).status === 0;

/** On some systems `chromium` only says that it would like to be installed in another way: ask it. */
function answers(path) {
  return say(path, ['--version']).stdout?.match(/Chrom\w+ \d+/) !== null && existsSync(path);
}

function* playwrightOwn() {
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH || join(homedir(), '.cache/ms-playwright');
  if (!existsSync(cache)) return;
  const folders = readdirSync(cache).filter(name => name.startsWith('chromium-'));
  for (const folder of folders.sort().reverse()) {
    for (const place of ['chrome-linux64/chrome', 'chrome-linux/chrome']) yield join(cache, folder, place);
  }
}

function* candidates() {
  if (process.env.CHROMIUM_PATH) yield process.env.CHROMIUM_PATH;
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    yield `/usr/bin/${name}`;
  }
  yield '/opt/google/chrome/chrome';
  yield '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  yield* playwrightOwn();
}

export function findBrowser() {
  for (const path of candidates()) if (existsSync(path) && answers(path)) return path;
  return null;
}

export function hasChineseFont() {
  return process.platform !== 'linux' || say('fc-list', [':lang=zh']).stdout?.trim().length > 0;
}

const needs = {
  browser: {
    isThere: () => findBrowser() !== null,
    apt: 'chromium',
    apk: 'chromium',
    dnf: 'chromium',
  },
  font: {
    isThere: hasChineseFont,
    apt: 'fonts-noto-cjk fontconfig',
    apk: 'font-noto-cjk fontconfig',
    dnf: 'google-noto-sans-cjk-fonts fontconfig',
  },
  spreadsheet: {
    isThere: () => has('soffice'),
    apt: 'libreoffice-calc',
    apk: 'libreoffice',
    dnf: 'libreoffice-calc',
  },
  pdf: { isThere: () => has('pdftotext'), apt: 'poppler-utils', apk: 'poppler-utils', dnf: 'poppler-utils' },
};

const managers = {
  apt: {
    command: 'apt-get',
    refresh: 'apt-get update -q',
    install: 'apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends',
  },
  apk: { command: 'apk', refresh: 'apk update', install: 'apk add' },
  dnf: { command: 'dnf', refresh: 'true', install: 'dnf install -y' },
};

/** How this machine installs things, with the right to do so, or null. */
export function packageManager() {
  const isRoot = process.getuid?.() === 0;
  const prefix = isRoot ? '' : 'sudo -n ';
  if (!isRoot && !(has('sudo') && say('sudo', ['-n', 'true']).status === 0)) return null;
  const name = Object.keys(managers).find(key => has(managers[key].command));
  return name ? { name, prefix, ...managers[name] } : null;
}

export const missingTools = () => Object.keys(needs).filter(name => !needs[name].isThere());
export const packagesFor = (tool, manager) => needs[tool][manager];
