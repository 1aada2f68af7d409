import { holderOf, takeLock } from '../machine/lock.mjs';
import { Refusal, say, sayFailure, step } from '../machine/log.mjs';
import { requirePort } from '../machine/port.mjs';
import { onFarewell, stopAll } from '../machine/process.mjs';
import { lockOf, openDataFolder, rememberedLogins, secretsOf } from '../postgres/data-folder.mjs';
import { openEmbedded, openExternal } from '../postgres/database.mjs';
import { build, isBuilt } from '../project/build.mjs';
import { prepareCode } from '../project/prepare.mjs';
import { keepArchive } from './archive.mjs';
import { appEnvironment } from './environment.mjs';
import { bringUpToDate, firstAdministrator } from './fill.mjs';
import { readOptions } from './options.mjs';
import { reset } from './reset.mjs';
import { serve } from './serve.mjs';

/** What runs, newest first: leaving undoes it in that order. */
const undo = [];

async function leave() {
  while (undo.length > 0) await undo.shift()();
}

function lockDataFolder(folder) {
  const file = lockOf(openDataFolder(folder));
  const release = takeLock(file, 'up');
  if (release) return release;
  const who = holderOf(file)?.pid ?? '刚刚退出';
  throw new Refusal(`数据目录 ${folder} 正由另一个进程（${who}）使用：请先停掉它，或用 --data 换一个目录。`);
}

async function openDatabase(dataFolder, secrets) {
  if (process.env.DATABASE_URL) return step('连接数据库', () => openExternal(process.env));
  return step('启动数据库', () => openEmbedded(dataFolder, secrets));
}

function announce({ port, database, dataFolder, link }) {
  const logins = database.isEmbedded ? rememberedLogins(dataFolder) : [];
  say(`\n  打开 http://127.0.0.1:${port}\n`);
  if (logins.length > 0) say('  演示账号（单位 · 姓名 · 角色 · 用户名 / 密码）：');
  for (const login of logins) {
    say(`    ${login.unit} · ${login.name} · ${login.role} · ${login.username} / ${login.password}`);
  }
  if (link) say(`  ${link}`);
  say('\n  按 Ctrl-C 停止。');
}

async function start({ port, dataFolder, isReset }) {
  const startedAt = performance.now();
  undo.unshift(stopAll, lockDataFolder(dataFolder));
  await requirePort(port);
  if (isReset) await reset(dataFolder);
  openDataFolder(dataFolder);
  await prepareCode();
  const secrets = secretsOf(dataFolder);
  const database = await openDatabase(dataFolder, secrets);
  undo.unshift(database.stop);
  const env = appEnvironment({ env: process.env, database, secrets, dataFolder, port });
  await bringUpToDate({ env, database, dataFolder });
  if (!isBuilt()) await step('构建网站', () => build(env));
  const site = await step('启动网站', async () => {
    const started = await serve(env, port);
    undo.unshift(started.stop);
    return started;
  });
  undo.unshift(keepArchive(env, database).stop);
  const link = database.isEmbedded ? '' : await firstAdministrator(env);
  say(`  就绪，共 ${((performance.now() - startedAt) / 1000).toFixed(1)} 秒`);
  announce({ port, database, dataFolder, link });
  return Promise.race([
    site.ended.then(() => '网站'),
    database.server?.child.ended.then(() => '数据库') ?? new Promise(() => {}),
  ]);
}

export async function up(args) {
  let isLeaving = false;
  onFarewell(async () => {
    isLeaving = true;
    say('\n正在停止……');
    await leave();
    say('已停止。');
  });
  try {
    const ended = await start(readOptions(args, process.env));
    if (!isLeaving)
      throw new Refusal(`${ended}意外退出，其余部分也已停止；请查看上面的输出和数据目录里的 logs。`);
  } catch (error) {
    // While leaving, steps fail because what they wait for was stopped: that is no news.
    if (isLeaving) return;
    sayFailure(error);
    await leave();
    process.exit(1);
  }
}
