import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, say } from '../machine/log.mjs';
import { root, startNode, startTypeScript, stop } from '../machine/process.mjs';
import { nextCli } from '../project/build.mjs';

const guard = new URL('./guard-address.mjs', import.meta.url).href;
const pause = ms => new Promise(resolve => setTimeout(resolve, ms));

/** The worker of long jobs, started again when it dies, more slowly each time it dies young. */
function keepWorker(env) {
  const file = 'lib/jobs/worker.ts';
  if (!existsSync(join(root, file))) return { stop: async () => {} };
  let child;
  let isLeaving = false;
  const keep = async () => {
    let waitMs = 1000;
    while (!isLeaving) {
      const startedAt = Date.now();
      child = startTypeScript(file, [], { env, output: 'inherit' });
      await child.ended;
      if (isLeaving) return;
      waitMs = Date.now() - startedAt > 60_000 ? 1000 : Math.min(waitMs * 2, 30_000);
      say(`后台任务进程退出，${Math.round(waitMs / 1000)} 秒后重新启动。`);
      await pause(waitMs);
    }
  };
  keep();
  return {
    stop: async () => {
      isLeaving = true;
      if (child) await stop(child);
    },
  };
}

async function answer(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`, {
      signal: AbortSignal.timeout(5000),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    return null;
  }
}

/** Ready is: the health page says so. A product without such a page is ready when it answers at all. */
async function untilReady(child, port) {
  let last = null;
  let ended = false;
  child.ended.then(() => {
    ended = true;
  });
  for (const deadline = Date.now() + 60_000; Date.now() < deadline && !ended; await pause(100)) {
    last = await answer(port);
    if (last && (last.status === 200 || last.status === 404)) return;
  }
  const reason = last ? `健康检查回答 ${last.status}：${last.text.slice(0, 300)}` : '没有应答';
  throw new Refusal(`网站没有启动：${ended ? '进程已退出，原因见上' : reason}。`);
}

/** Starts website and worker; both are down again when this throws. */
export async function serve(env, port) {
  const production = { ...env, NODE_ENV: 'production' };
  const args = ['start', '-H', '127.0.0.1', '-p', String(port)];
  const site = startNode(nextCli, args, { env: production, imports: [guard] });
  const output = holdBack(site);
  let worker = { stop: async () => {} };
  const stopBoth = async () => {
    await stop(site);
    await worker.stop();
  };
  try {
    await untilReady(site, port);
    output.isReady = true;
    worker = keepWorker(production);
  } catch (error) {
    await stopBoth();
    process.stderr.write(output.held.join(''));
    throw error;
  }
  return { pid: site.pid, ended: site.ended, stop: stopBoth };
}

/** Next greets with an address of its own before we do: its words are held back until it is ready. */
function holdBack(site) {
  const held = [];
  const output = { held, isReady: false };
  for (const name of ['stdout', 'stderr']) {
    site[name].on('data', chunk =>
      output.isReady ? process[name].write(chunk) : held.push(chunk.toString()),
    );
  }
  return output;
}
