import { randomBytes } from 'node:crypto';
import pino from 'pino';

let logger: pino.Logger | null = null;

const SECRETS = ['password', 'passwordHash', 'token', 'secret', 'phone', 'email', 'cookie', 'authorization'];

/** A mobile number inside a message, such as a database's about a value that it has already. */
const PHONE = /(?<!\d)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g;

/** The log of the process, one JSON line each, to standard output; no secret and no full number in it. */
export function log(): pino.Logger {
  logger ??= pino({
    redact: SECRETS.flatMap(name => [name, `*.${name}`, `*.*.${name}`]),
    hooks: { streamWrite: line => line.replace(PHONE, '$1****$2') },
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
