import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from '../bin/machine/log.mjs';

const usage = `npm run bench -- [--leads 100000] [--activities 500000] [--names FILE] [--only NAME] [--keep] [--data DIR]
  --names  a list of firm names, one a line; without it names are composed
  --only   measures only the questions whose name contains NAME
  --keep   leaves the filled database for the next run, and says where
  --data   measures in a folder that an earlier run kept`;

function countOf(text, { most }) {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1000 && count <= most) return count;
  throw new Refusal(`A count lies between 1000 and ${most}, not “${text}”.\n${usage}`);
}

/** What the command line asks for. Counts are bounded: a slip of the finger must not fill the disk. */
export function readOptions(args) {
  const text = { type: 'string' };
  const options = {
    leads: text,
    activities: text,
    names: text,
    only: text,
    data: text,
    keep: { type: 'boolean' },
  };
  let values;
  try {
    values = parseArgs({ args, options }).values;
  } catch (error) {
    throw new Refusal(`${error.message}\n${usage}`);
  }
  for (const path of [values.names, values.data]) {
    if (path && !existsSync(path)) throw new Refusal(`There is no ${path}.\n${usage}`);
  }
  return {
    leads: countOf(values.leads ?? '100000', { most: 2_000_000 }),
    activities: countOf(values.activities ?? '500000', { most: 10_000_000 }),
    names: values.names ? resolve(values.names) : '',
    only: values.only ?? '',
    keep: values.keep === true || values.data !== undefined,
    data: values.data ? resolve(values.data) : null,
  };
}
