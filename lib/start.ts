import { join } from 'node:path';
import { checkMigrations } from '../prisma/migrate';
import { checkRole } from './db/role-check';
import { env, startRemark, whyNotServe } from './env';
import { believeOnlyOurProxy } from './true-headers';

async function whyNotDatabase(): Promise<string | null> {
  const reason = await checkMigrations(env.databaseUrl, join(process.cwd(), 'prisma/migrations'));
  if (reason !== null || !env.isProduction) return reason;
  const role = await checkRole(env.databaseUrl);
  if (role.remark !== null) process.stderr.write(`${role.remark}\n`);
  return role.reason;
}

/** A server that is set up wrongly, or stands on another build's database, says why and ends. */
export async function refuseToServeWrongly(): Promise<void> {
  const reason = whyNotServe() ?? (await whyNotDatabase());
  if (reason === null) {
    const remark = startRemark();
    if (remark !== null) process.stderr.write(`${remark}\n`);
    return believeOnlyOurProxy();
  }
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
