import pg from 'pg';
import { env } from '../env';
import { log } from '../log';

/** Any number, as long as nothing else in the database takes the same. */
const LOCK = 47_110_815;

/**
 * Waits until no other worker is at work, however long, and holds that place for the life of this process: the lock
 * goes with the connection, so a killed worker leaves it at once. `lost` is called when the connection breaks, for
 * then another may be at work.
 */
export async function becomeSoleWorker(lost: () => void): Promise<void> {
  const client = new pg.Client({
    connectionString: env.databaseUrl,
    keepAlive: true,
    options: '-c timezone=UTC -c application_name=desk-worker',
  });
  client.on('error', error => log().error({ err: error }, 'the worker lost its place'));
  await client.connect();
  client.once('end', lost);
  const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS mine', [LOCK]);
  if (rows[0]?.mine) return;
  log().info('another worker is at work; waiting for it to leave');
  await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
}
