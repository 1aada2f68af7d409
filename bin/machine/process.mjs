import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Refusal } from './log.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const leash = new URL('./leash.mjs', import.meta.url).href;
const isPosix = process.platform !== 'win32';
const running = new Set();

/**
 * Starts a Node script on our leash. It leads a process group of its own: Ctrl-C in the terminal then
 * reaches this launcher alone, which stops app, worker and database in that order.
 */
export function startNode(file, args = [], { env = process.env, imports = [], output = 'pipe' } = {}) {
  const flags = [leash, ...imports].flatMap(name => ['--import', name]);
  const child = spawn(process.execPath, [...flags, file, ...args], {
    cwd: root,
    env: { ...env, DESK_LEASH: '1' },
    stdio: ['pipe', output, output],
    detached: isPosix,
  });
  child.stdin.on('error', () => {});
  return track(child);
}

export function startTypeScript(file, args = [], options = {}) {
  return startNode(file, args, { ...options, imports: ['tsx'] });
}

/** A program the operator talks to: terminal, standard input and output are its own. Gives its exit code. */
export async function runInForeground(file, args, env) {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  // In our own process group: Ctrl-C reaches it directly.
  child.isInGroup = true;
  const { code, error } = await track(child).ended;
  if (error) throw error;
  return code;
}

export function track(child, farewell = { name: 'SIGTERM', patienceMs: 8000 }) {
  running.add(child);
  child.farewell = farewell;
  child.ended = new Promise(resolve => {
    child.once('error', error => resolve({ code: 1, error }));
    child.once('exit', (code, signal) => resolve({ code: code ?? 1, signal }));
  }).then(end => {
    running.delete(child);
    return end;
  });
  return child;
}

/** Waits for the end, and hands back what was printed. */
export async function outcome(child, { echo = false } = {}) {
  const text = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name]?.setEncoding('utf8').on('data', chunk => {
      text[name] += chunk;
      if (echo) process[name].write(chunk);
    });
  }
  const drained = new Promise(resolve => child.once('close', resolve).once('error', resolve));
  const end = await child.ended;
  // A grandchild may hold the pipe open for ever: what has not come soon after the end is not waited for.
  await Promise.race([drained, new Promise(resolve => setTimeout(resolve, 2000).unref())]);
  return { ...end, ...text };
}

/** The output of a step is of interest only when it failed. */
export async function succeed(what, child) {
  const { code, error, stdout, stderr } = await outcome(child);
  if (code === 0 && !error) return stdout;
  const tail = `${stdout}\n${stderr}`.trim().split('\n').slice(-40).join('\n');
  throw new Refusal(`${what}失败（退出码 ${code}）。它最后说的是：\n${error?.message ?? tail}`);
}

export function signal(child, name) {
  try {
    process.kill(isPosix && !child.isInGroup ? -child.pid : child.pid, name);
  } catch {
    // Already gone, which is what was wanted.
  }
}

/** Asks to stop in the way the child understands, waits, and insists. */
export async function stop(child) {
  if (!running.has(child)) return;
  const { name, patienceMs } = child.farewell;
  signal(child, name);
  const timer = setTimeout(() => signal(child, 'SIGKILL'), patienceMs);
  await child.ended;
  clearTimeout(timer);
}

export async function stopAll() {
  await Promise.all([...running].map(child => stop(child)));
}

/** Runs `work` once on the first signal that asks us to go; a signal sent twice (npm does) counts once. */
export function onFarewell(work) {
  let isLeaving = false;
  const leave = async code => {
    if (isLeaving) return;
    isLeaving = true;
    try {
      await work();
    } finally {
      process.exit(code);
    }
  };
  process.on('SIGINT', () => leave(130));
  process.on('SIGTERM', () => leave(143));
  process.on('SIGHUP', () => leave(129));
  watchParent(leave);
}

/** npm killed without mercy cannot pass the signal on: its disappearance, or its shell's, is the signal. */
function watchParent(leave) {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const npm = parentOf(shell);
  setInterval(() => (process.ppid !== shell || parentOf(shell) !== npm) && leave(143), 1000).unref();
}

function parentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop().split(' ')[1];
  } catch {
    return null;
  }
}
