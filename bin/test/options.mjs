import { parseArgs } from 'node:util';
import { Refusal } from '../machine/log.mjs';

export const parts = ['lint', 'types', 'unit', 'browser'];

/** `npm test -- --only unit lib/domain`: one part, and what its own tool is to filter by. */
export function readOptions(args) {
  const usage = `用法：npm test -- [--only ${parts.join('|')}] [文件名的一部分]`;
  try {
    const options = { only: { type: 'string', multiple: true } };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const only = (values.only ?? []).flatMap(value => value.split(','));
    const unknown = only.find(part => !parts.includes(part));
    if (unknown) throw new Error(`不认识“${unknown}”。`);
    return { does: part => only.length === 0 || only.includes(part), filter: positionals };
  } catch (error) {
    throw new Refusal(`${error.message}\n${usage}`);
  }
}
