import { log } from '../log';
import { db } from './client';

/** Whether the database answers. Why not goes to the log, not to whoever asks. */
export async function isDatabaseReady(): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1`;
    return true;
  } catch (error) {
    log().warn({ err: error }, 'the database does not answer');
    return false;
  }
}
