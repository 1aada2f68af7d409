import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '@/prisma/generated/client';
import { env } from '../env';
import { statementNames } from './statement-name';

// Instants are stored in UTC whatever the server's default zone: with another session zone the driver
// would store them hours off and read them back looking right.
const SESSION_OPTIONS =
  '-c timezone=UTC -c statement_timeout=20000 -c lock_timeout=3000 -c idle_in_transaction_session_timeout=15000';

/** Another connection than the app's: for a command of the operator that works as the owner of the tables. */
export function connect(connectionString: string, max = 1): PrismaClient {
  const adapter = new PrismaPg(
    { connectionString, max, options: SESSION_OPTIONS },
    { statementNameGenerator: statementNames() },
  );
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 15_000 } });
}

const kept = globalThis as typeof globalThis & { deskDatabase?: PrismaClient };

/** The app's one database client; kept on the global object so that a reload in development reuses it. */
export const db: PrismaClient = kept.deskDatabase ?? connect(env.databaseUrl, 10);
kept.deskDatabase = db;
