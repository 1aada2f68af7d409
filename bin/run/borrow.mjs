import { holderOf, takeLock } from '../machine/lock.mjs';
import { say } from '../machine/log.mjs';
import { findCluster } from '../postgres/cluster.mjs';
import { lockOf, openDataFolder, rememberedPort, secretsOf } from '../postgres/data-folder.mjs';
import { openEmbedded } from '../postgres/database.mjs';
import { serverOn } from '../postgres/leftover.mjs';
import { databaseUrls, isFilled } from '../postgres/roles.mjs';
import { urlOf } from '../postgres/server.mjs';
import { bringUpToDate } from '../up/fill.mjs';

/** The database of a desk that is up, once it is ready to be used; null while it is not. */
async function lentByUp(dataFolder) {
  const place = findCluster(dataFolder);
  const port = place && serverOn(place) && rememberedPort(dataFolder);
  if (!port) return null;
  const secrets = secretsOf(dataFolder);
  const url = urlOf({ port }, { user: 'postgres', password: secrets.superPassword, database: 'postgres' });
  try {
    if (!(await isFilled({ url }))) return null;
  } catch {
    return null;
  }
  return { ...databaseUrls({ port }, secrets), giveBack: async () => {} };
}

async function startedHere(dataFolder, release) {
  const secrets = secretsOf(dataFolder);
  const database = await openEmbedded(dataFolder, secrets);
  const giveBack = async () => {
    await database.stop();
    release();
  };
  try {
    await bringUpToDate({ env: process.env, database, dataFolder });
    return { appUrl: database.appUrl, ownerUrl: database.ownerUrl, giveBack };
  } catch (error) {
    await giveBack();
    throw error;
  }
}

/** The server by DATABASE_URL; else the one of a running desk; else our own, for as long as it is needed. */
export async function borrowDatabase(dataFolder, env) {
  if (env.DATABASE_URL) {
    const ownerUrl = env.MIGRATION_DATABASE_URL || env.DATABASE_URL;
    return { appUrl: env.DATABASE_URL, ownerUrl, giveBack: async () => {} };
  }
  const lock = lockOf(openDataFolder(dataFolder));
  for (let attempt = 0; ; attempt += 1) {
    const release = takeLock(lock, 'run');
    if (release) return startedHere(dataFolder, release);
    const lent = holderOf(lock)?.command === 'up' ? await lentByUp(dataFolder) : null;
    if (lent) return lent;
    if (attempt === 10) say('数据库正由另一个命令准备或使用，等它完成……');
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}
