import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, step } from '../machine/log.mjs';
import { root, startTypeScript, succeed } from '../machine/process.mjs';
import { rememberLogins } from '../postgres/data-folder.mjs';
import { entitleApp } from '../postgres/external.mjs';
import { protectHistory } from '../postgres/roles.mjs';
import { ownerEnvironment } from './environment.mjs';

export async function migrate(env, database) {
  const child = startTypeScript('prisma/migrate.ts', [], { env: ownerEnvironment(env, database) });
  const applied = (await succeed('数据库迁移', child)).split('\n').filter(Boolean);
  if (database.isEmbedded) await protectHistory(database.ownerUrl);
  else await entitleApp(database);
  return applied.length === 0 ? '已是最新' : `${applied.length} 个`;
}

export async function seed(env) {
  const printed = await succeed('写入演示数据', startTypeScript('prisma/seed/run.ts', [], { env }));
  try {
    return JSON.parse(printed.trim().split('\n').pop()).logins;
  } catch {
    throw new Refusal('写入演示数据的程序没有给出登录名单。');
  }
}

/** From an empty database to one that can be used; every start and every command goes through here. */
export async function bringUpToDate({ env, database, dataFolder }) {
  await step('更新数据库结构', () => migrate(env, database));
  if (!database.isUnfilled) return;
  await step('写入演示数据', async () => {
    rememberLogins(dataFolder, await seed(ownerEnvironment(env, database)));
    await database.markFilled();
  });
}

/** On a server of one's own nobody can sign in yet: the first administrator gets a link, once. */
export async function firstAdministrator(env) {
  const file = 'lib/jobs/first-administrator-cli.ts';
  if (!existsSync(join(root, file))) return '';
  return (await succeed('检查首个管理员', startTypeScript(file, [], { env }))).trim();
}
