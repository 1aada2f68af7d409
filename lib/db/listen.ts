import pg from 'pg';
import { TOLD_ANYTHING, TOLD_CHANNEL, type Told, toldSchema } from '../domain/told';
import { env } from '../env';
import { log } from '../log';

const AGAIN = { leastMs: 250, mostMs: 10_000 };

type Hearer = (told: Told) => void;

/** Everybody in this process who wants to be told. One connection serves them all, and none while there is nobody. */
const hearers = new Set<Hearer>();
let connection: pg.Client | null = null;
let isRunning = false;
/** The last hearer has left: that the connection ends is no news. */
let isLettingGo = false;
let wake = (): void => {};

/** Whether this process holds a listening connection now. */
export const isListening = (): boolean => connection !== null;

const tellAll = (told: Told): void => {
  for (const hear of [...hearers]) hear(told);
};

function hearNotification({ payload }: pg.Notification): void {
  try {
    tellAll(toldSchema.parse(JSON.parse(payload ?? '')));
  } catch {
    // What this build cannot read, another build sent: the pages ask for themselves.
    tellAll(TOLD_ANYTHING);
  }
}

const pause = (ms: number): Promise<void> =>
  new Promise(resolve => {
    const timer = setTimeout(resolve, ms);
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });

/** Listens until the connection ends, by whomever. */
async function listenOnce(isAgain: boolean): Promise<void> {
  const client = new pg.Client({
    connectionString: env.databaseUrl,
    keepAlive: true,
    connectionTimeoutMillis: AGAIN.mostMs,
    options: '-c timezone=UTC -c application_name=desk-listen',
  });
  const ended = new Promise<void>(resolve => client.once('end', resolve));
  client.on('error', error => log().warn({ err: error }, 'the listening connection broke'));
  client.on('notification', hearNotification);
  await client.connect();
  connection = client;
  try {
    await client.query(`LISTEN ${TOLD_CHANNEL}`);
    // What was told while nobody listened is lost: everybody asks once more.
    if (isAgain) tellAll(TOLD_ANYTHING);
    if (hearers.size > 0) await ended;
  } finally {
    connection = null;
    await client.end().catch(() => {});
  }
}

/** Keeps listening while somebody wants to hear; a broken connection is made again, ever more slowly. */
async function keepListening(): Promise<void> {
  isRunning = true;
  let waitMs = AGAIN.leastMs;
  let isAgain = false;
  while (hearers.size > 0) {
    isLettingGo = false;
    const startedAt = performance.now();
    try {
      await listenOnce(isAgain);
    } catch (error) {
      if (!isLettingGo) log().warn({ err: error }, 'could not listen to the database; tried again');
    }
    isAgain = true;
    if (performance.now() - startedAt > AGAIN.mostMs) waitMs = AGAIN.leastMs;
    if (hearers.size > 0) await pause(waitMs);
    waitMs = Math.min(waitMs * 2, AGAIN.mostMs);
  }
  isRunning = false;
}

/** Hears what the worker tells until the answer is called. The last one to leave closes the connection. */
export function listen(hear: Hearer): () => void {
  hearers.add(hear);
  if (!isRunning) void keepListening();
  return () => {
    hearers.delete(hear);
    if (hearers.size > 0) return;
    isLettingGo = true;
    wake();
    connection?.end().catch(() => {});
  };
}
