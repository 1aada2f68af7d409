import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, startNode, succeed } from '../machine/process.mjs';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';

export const nextCli = join(root, 'node_modules/next/dist/bin/next');
const stampFile = join(root, '.next/fingerprint');
const rooms = ['app', 'components', 'lib', 'prisma', 'public'];

function sources() {
  const isSettings = name => /\.(ts|mjs|js|cjs|json|css)$/.test(name) && !/^(vitest|playwright)\./.test(name);
  return [...rooms, ...readdirSync(root).filter(isSettings).sort()];
}

// Neither a test nor what a build writes itself changes the product.
const isProduct = path => !/\.test\.tsx?$|\.md$|^next-env\.d\.ts$|\.tsbuildinfo$/.test(path);
const current = () => fingerprint(sources(), isProduct);

export const isBuilt = () => existsSync(join(root, '.next/BUILD_ID')) && isStamped(stampFile, current());

// The process that reads ledgers starts from one file: without a loader it takes half the time and memory.
export async function bundleLedger() {
  const { build: bundle } = await import('esbuild');
  await bundle({
    absWorkingDir: root,
    entryPoints: ['lib/jobs/ledger-child.ts'],
    outdir: '.next/ledger',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: 'tsconfig.json',
    logLevel: 'warning',
  });
}

export async function build(env) {
  const built = current();
  // A build cut short must not pass for a whole one.
  rmSync(stampFile, { force: true });
  await succeed(
    '构建（next build）',
    startNode(nextCli, ['build'], { env: { ...env, NODE_ENV: 'production' } }),
  );
  await bundleLedger();
  stamp(stampFile, built);
}
