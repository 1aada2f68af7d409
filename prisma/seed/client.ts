import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '../generated/client';

/** A client of the seed's own, for whatever database it is told to fill; instants go in as UTC. */
export function connectTo(url: string): PrismaClient {
  const adapter = new PrismaPg({ connectionString: url, options: '-c timezone=UTC' });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 60_000 } });
}
