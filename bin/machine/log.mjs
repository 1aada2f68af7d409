/** An expected refusal: the operator gets its sentence alone, never a stack. */
export class Refusal extends Error {}

let notes = process.stdout;
// A closed terminal or pipe must not end us in mid-air: the database still has to be stopped.
process.stdout.on('error', () => {});
process.stderr.on('error', () => {});

/** `bin/run.mjs` leaves standard output to its script: its own notes go elsewhere. */
export function notesTo(stream) {
  notes = stream;
}

export function say(line = '') {
  notes.write(`${line}\n`);
}

/** Runs one step and says how long it took; a step that returns a string adds it as a remark. */
export async function step(title, work) {
  const startedAt = performance.now();
  notes.write(`  ${title} … `);
  try {
    const result = await work();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    notes.write(`${seconds} 秒${typeof result === 'string' ? `（${result}）` : ''}\n`);
    return result;
  } catch (error) {
    notes.write('未完成\n');
    throw error;
  }
}

const fileTroubles = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '磁盘只读',
  ENOSPC: '磁盘已满',
};

/** The last word of every command: one sentence for what was expected, a stack for what was not. */
export function sayFailure(error) {
  const trouble = error?.path && fileTroubles[error.code];
  if (error instanceof Refusal) process.stderr.write(`${error.message}\n`);
  else if (trouble)
    process.stderr.write(`${trouble}：${error.path}。请用原来的用户运行，或用 --data 换一个目录。\n`);
  else process.stderr.write(`${error?.stack ?? error}\n`);
}
