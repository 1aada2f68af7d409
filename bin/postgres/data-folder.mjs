import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../machine/log.mjs';

const secretsFile = folder => join(folder, 'secrets.json');

/** Enterable by the database's account, listable by the owner alone; what is secret inside is 0600. */
export function openDataFolder(folder) {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o711);
  }
  mkdirSync(join(folder, 'uploads'), { recursive: true, mode: 0o700 });
  return folder;
}

/** Held by whoever owns the database server of this folder. */
export const lockOf = folder => join(folder, 'up.lock');

export const isDataFolder = folder => existsSync(secretsFile(folder));

function writePrivately(file, value) {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(half, file);
}

function read(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error.code === 'EACCES')
      throw new Refusal(`数据目录属于另一个用户，读不了 ${file}：请用原来的用户运行。`);
    throw error;
  }
}

/** Made once per data folder and never shown: losing them would lock the database and end every session. */
export function secretsOf(folder) {
  const file = secretsFile(folder);
  const found = read(file);
  if (found) return found;
  const password = () => randomBytes(24).toString('hex');
  const made = {
    superPassword: password(),
    ownerPassword: password(),
    appPassword: password(),
    sessionSecret: randomBytes(48).toString('base64url'),
    // Next wants exactly 16, 24 or 32 bytes in base64.
    actionsKey: randomBytes(32).toString('base64'),
  };
  writePrivately(file, made);
  return made;
}

export const rememberedPort = folder => read(join(folder, 'port.json'))?.port;
export const rememberPort = (folder, port) => writePrivately(join(folder, 'port.json'), { port });

export const rememberedLogins = folder => read(join(folder, 'logins.json')) ?? [];
export const rememberLogins = (folder, logins) => writePrivately(join(folder, 'logins.json'), logins);
