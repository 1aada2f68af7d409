import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** What tells a process from a later one that got the same number. */
function birthOf(pid) {
  try {
    if (process.platform === 'linux') {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ');
      // Killed, and its parent has not looked yet: it holds nothing any more.
      if (fields[0] === 'Z') return null;
      const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
      return `${boot}/${fields[19]}`;
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Who holds the lock: `{ pid, birth, command }` of a process that lives, or null. */
export function holderOf(file) {
  const holder = read(file);
  return holder && holder.birth === birthOf(holder.pid) ? holder : null;
}

function takeAway(file, mine) {
  try {
    renameSync(file, `${mine}.stale`);
    rmSync(`${mine}.stale`, { force: true });
  } catch {
    // Another start was quicker; the next attempt sees its lock.
  }
}

/** Takes the lock and returns how to give it back, or returns null when a living process has it. */
export function takeLock(file, command) {
  const mine = `${file}.${process.pid}`;
  const content = { pid: process.pid, birth: birthOf(process.pid), command };
  writeFileSync(mine, JSON.stringify(content), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      try {
        // A hard link appears whole or not at all: nobody ever reads a lock half written.
        linkSync(mine, file);
        return () => read(file)?.pid === process.pid && rmSync(file, { force: true });
      } catch (error) {
        if (error.code !== 'EEXIST') throw error;
        if (holderOf(file)) return null;
        takeAway(file, mine);
      }
    }
    return null;
  } finally {
    rmSync(mine, { force: true });
  }
}
