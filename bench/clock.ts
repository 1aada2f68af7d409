import { readFileSync } from 'node:fs';
import { Agent, get } from 'node:http';

export type Server = { url: string; pid: number };
export type Timing = { p50: number; p95: number; min: number; cpu: number | null; bytes: number };

const TICK_MS = 10;
/** On a machine too busy for all the rounds, fewer of them are counted. */
const LONGEST_MS = 60_000;
// One connection, kept: one client, as the targets are stated.
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** Asks once and reads the answer to its end. */
export function ask(url: string, cookie = ''): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent, headers: cookie ? { cookie } : {}, timeout: 30_000 }, response => {
      const chunks: Buffer[] = [];
      response.on('data', chunk => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    });
    request.on('timeout', () => request.destroy(new Error(`${url} did not answer within 30 seconds.`)));
    request.on('error', reject);
  });
}

/** Processor time a process has used so far, user and system, or null where the system does not tell. */
function cpuMs(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return null;
  }
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** One server under measurement: the paths it will be asked, and what asking took so far. */
export class Subject {
  private readonly spent: number[] = [];
  private cpu: number | null = 0;
  private bytes = 0;
  /** Why it could not be measured, or null. */
  failure: string | null = null;

  constructor(
    private readonly server: Server,
    private readonly paths: string[],
    private readonly cookie = '',
  ) {}

  private async once(path: string): Promise<number> {
    const startedAt = performance.now();
    const { status, body } = await ask(this.server.url + path, this.cookie);
    if (status !== 200) this.failure = `${path.split('?')[0]} answered ${status}`;
    this.bytes = body.length;
    return performance.now() - startedAt;
  }

  /** Asks the next `count` paths one after another; uncounted while warming up. */
  async run(count: number, isCounted: boolean): Promise<void> {
    const before = cpuMs(this.server.pid);
    for (const path of this.paths.splice(0, count)) {
      if (this.failure !== null) return;
      const spent = await this.once(path);
      if (isCounted) this.spent.push(spent);
    }
    const after = cpuMs(this.server.pid);
    if (!isCounted) return;
    this.cpu = this.cpu === null || before === null || after === null ? null : this.cpu + after - before;
  }

  timing(): Timing | null {
    if (this.failure !== null || this.spent.length === 0) return null;
    const sorted = [...this.spent].sort((one, other) => one - other);
    const cpu = this.cpu === null ? null : this.cpu / sorted.length;
    return { p50: at(sorted, 0.5), p95: at(sorted, 0.95), min: at(sorted, 0), cpu, bytes: this.bytes };
  }
}

/** Asks the subjects in turns, so that a busy minute of the machine falls on all of them alike. */
export async function measureInTurns(
  subjects: readonly Subject[],
  { warmUp, rounds, perRound }: { warmUp: number; rounds: number; perRound: number },
): Promise<void> {
  for (const subject of subjects) await subject.run(warmUp, false);
  const startedAt = performance.now();
  for (let round = 0; round < rounds && performance.now() - startedAt < LONGEST_MS; round += 1) {
    for (const subject of subjects) await subject.run(perRound, true);
  }
}
