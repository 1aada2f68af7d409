import { Refusal } from '../machine/log.mjs';
import { openCluster } from './cluster.mjs';
import { rememberedPort, rememberPort } from './data-folder.mjs';
import { prepareDatabase, whyNotServer } from './roles.mjs';
import { startServer } from './server.mjs';

/** Our own PostgreSQL below the data folder. */
export async function openEmbedded(folder, secrets) {
  const cluster = await openCluster(folder, secrets.superPassword);
  const password = secrets.superPassword;
  const server = await startServer(cluster, { password, port: rememberedPort(folder) });
  try {
    if (server.port !== rememberedPort(folder)) rememberPort(folder, server.port);
    return { isEmbedded: true, server, stop: server.stop, ...(await prepareDatabase(server, secrets)) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** The server someone else runs, by DATABASE_URL; migrations may have a role of their own. */
export async function openExternal({ DATABASE_URL, MIGRATION_DATABASE_URL }) {
  const appUrl = DATABASE_URL;
  const ownerUrl = MIGRATION_DATABASE_URL || DATABASE_URL;
  let reason;
  try {
    reason = (await whyNotServer(ownerUrl)) ?? (await whyNotServer(appUrl));
  } catch (error) {
    reason = `连接不上 DATABASE_URL 或 MIGRATION_DATABASE_URL 指定的数据库：${error.message || error.code}`;
  }
  if (reason) throw new Refusal(reason);
  return { isEmbedded: false, isUnfilled: false, appUrl, ownerUrl, stop: async () => {} };
}
