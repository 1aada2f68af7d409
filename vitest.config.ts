import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    include: [
      'lib/**/*.test.ts',
      'prisma/**/*.test.ts',
      'bin/**/*.test.mjs',
      'components/**/*.test.ts',
      'app/**/*.test.ts',
    ],
    globalSetup: 'lib/db/testing-setup.ts',
    // An odd zone on purpose: code that forgets to name its zone shows itself here.
    env: { TZ: 'America/St_Johns', NODE_ENV: 'test' },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
