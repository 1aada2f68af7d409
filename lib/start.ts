import { join } from 'node:path';
import { checkMigrations } from '../prisma/migrate';
import { checkRole } from './db/role-check';
import { env, startRemark, whyNotServe } from './env';

const GUARD = Symbol.for('desk.guardsAddresses');

/** bin/up/guard-address.mjs leaves its mark: without it any client could write its own address. */
function whyNotGuarded(): string | null {
  if (!env.isProduction || GUARD in globalThis) return null;
  return '网站没有经由 npm run up 启动，访客可以伪造来源地址：请用 npm run up 启动，或加上 node --import ./bin/up/guard-address.mjs。';
}

async function whyNotDatabase(): Promise<string | null> {
  const reason = await checkMigrations(env.databaseUrl, join(process.cwd(), 'prisma/migrations'));
  if (reason !== null || !env.isProduction) return reason;
  const role = await checkRole(env.databaseUrl);
  if (role.remark !== null) process.stderr.write(`${role.remark}\n`);
  return role.reason;
}

/** A server that is set up wrongly, or stands on another build's database, says why and ends. */
export async function refuseToServeWrongly(): Promise<void> {
  const reason = whyNotServe() ?? whyNotGuarded() ?? (await whyNotDatabase());
  if (reason === null) {
    const remark = startRemark();
    if (remark !== null) process.stderr.write(`${remark}\n`);
    return;
  }
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
