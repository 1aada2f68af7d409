import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A worker as `npm run up` starts it. */
export type TestWorker = {
  child: ChildProcess;
  /** Until it has logged this. */
  until: (words: string) => Promise<void>;
  /** Ends it, kindly or not, and waits until it is gone. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>;
};

export function startWorker(more: Record<string, string> = {}): TestWorker {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/jobs/worker.ts'], {
    cwd: root,
    env: { ...process.env, ...more, NODE_ENV: 'test' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const hearers = new Set<() => void>();
  child.stdout?.setEncoding('utf8').on('data', chunk => {
    said += chunk;
    for (const hear of hearers) hear();
  });
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve));
  return {
    child,
    until: words =>
      new Promise((resolve, reject) => {
        const hear = () => {
          if (said.includes(words)) resolve();
        };
        hearers.add(hear);
        void ended.then(() => reject(new Error(`It ended without saying “${words}”: ${said}`)));
        hear();
      }),
    end: signal => {
      child.kill(signal);
      return ended;
    },
  };
}
