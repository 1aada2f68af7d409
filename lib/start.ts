import { join } from 'node:path';
import { checkMigrations } from '../prisma/migrate';
import { env, whyNotServe } from './env';
import { believeOnlyOurProxy } from './true-headers';

/** A server that is set up wrongly, or stands on another build's database, says why and ends. */
export async function refuseToServeWrongly(): Promise<void> {
  const reason =
    whyNotServe() ?? (await checkMigrations(env.databaseUrl, join(process.cwd(), 'prisma/migrations')));
  if (reason === null) return believeOnlyOurProxy();
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}
