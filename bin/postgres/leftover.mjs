import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../machine/log.mjs';

// Above every process number Linux (2^22) or macOS hands out.
const nobodysNumber = 4194304;
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

function commandOf(pid) {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

function readPidFile(place) {
  const file = join(place, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n');
  return { file, pid: Number(pid), port: Number(port) };
}

/** The server that works on this cluster now, as `{ pid, port }`, or null. */
export function serverOn(place) {
  const entry = readPidFile(place);
  if (!entry) return null;
  // The number alone proves nothing: after a crash it may belong to anything. Ours names its folder.
  return commandOf(entry.pid).includes(place) ? entry : null;
}

/**
 * A server whose launcher was killed goes on running. It is stopped in good order and started anew, so
 * that the one launcher always owns the one server.
 */
export async function stopLeftover(place) {
  const server = serverOn(place);
  if (!server) return forget(place);
  process.kill(server.pid, 'SIGINT');
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (!serverOn(place)) return forget(place);
    await pause(50);
  }
  throw new Refusal(`上次留下的数据库进程（${server.pid}）停不下来：请先结束它再重试。`);
}

/**
 * PostgreSQL would refuse to start when the number in a stale file now belongs to another process of the
 * same account, which is the rule in containers. The number is replaced rather than the file removed: its
 * last line lets PostgreSQL find and refuse orphans that still hold the shared memory.
 */
function forget(place) {
  const entry = readPidFile(place);
  if (!entry) return;
  const lines = readFileSync(entry.file, 'utf8').split('\n');
  writeFileSync(entry.file, [nobodysNumber, ...lines.slice(1)].join('\n'));
}
