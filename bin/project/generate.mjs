import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, startNode, succeed } from '../machine/process.mjs';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';

const stampFile = join(root, 'prisma/generated/.fingerprint');
const sources = ['prisma/schema.prisma', 'prisma/models', 'prisma.config.ts', 'package-lock.json'];

/**
 * Every Prisma command first looks for an engine binary and downloads a missing one. Generating needs
 * none: any program that exists satisfies the look, so the command works without a network.
 */
export function prismaEnvironment() {
  const anyProgram = existsSync('/bin/true') ? '/bin/true' : process.execPath;
  return {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: anyProgram,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
}

export const isGenerated = () => isStamped(stampFile, fingerprint(sources));

export async function generate() {
  const cli = join(root, 'node_modules/prisma/build/index.js');
  await succeed(
    '生成数据访问代码（prisma generate）',
    startNode(cli, ['generate'], { env: prismaEnvironment() }),
  );
  stamp(stampFile, fingerprint(sources));
}
