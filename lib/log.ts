import { randomBytes } from 'node:crypto';
import pino from 'pino';

let logger: pino.Logger | null = null;

/** The log of the process, one JSON line each, to standard output. */
export function log(): pino.Logger {
  logger ??= pino({
    redact: ['password', 'token', 'phone', 'email', '*.password', '*.token', '*.phone', '*.email'],
  });
  return logger;
}

const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Logs an error nobody expected and answers the number under which it can be found. */
export function logUnexpected(error: unknown): string {
  const number = [...randomBytes(6)].map(byte => ALPHABET[byte % ALPHABET.length]).join('');
  log().error({ number, err: error }, 'unexpected error');
  return number;
}
