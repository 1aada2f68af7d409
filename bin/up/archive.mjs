import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../machine/log.mjs';
import { root, startTypeScript, succeed } from '../machine/process.mjs';
import { ownerEnvironment } from './environment.mjs';

const file = 'lib/jobs/audit-archive-cli.ts';
const DAY_MS = 24 * 3_600_000;

/**
 * Moves audit rows past their retention into a file beside the data, once a day. A program of its own, as the
 * owner of the tables: neither the website nor its worker holds that role.
 */
export function keepArchive(env, database) {
  if (!existsSync(join(root, file))) return { stop() {} };
  const archive = () =>
    succeed('归档审计记录', startTypeScript(file, [], { env: ownerEnvironment(env, database) })).catch(
      error => say(`审计记录没有归档，明天再试：${error.message}`),
    );
  const timer = setInterval(archive, DAY_MS);
  return { stop: () => clearInterval(timer) };
}
