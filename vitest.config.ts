import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

// An odd zone on purpose: code that forgets to name its zone shows itself here.
const shared = {
  env: { TZ: 'America/St_Johns', NODE_ENV: 'test' as const },
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

const onCast = '**/*.db.test.ts';

/** Rules, readers and pages' parts: no database, or one that the test asks for itself. */
const rules: TestProjectInlineConfiguration = {
  resolve: { alias },
  test: {
    ...shared,
    name: 'rules',
    include: ['lib', 'prisma', 'components', 'app']
      .map(room => `${room}/**/*.test.ts`)
      .concat('bin/**/*.test.mjs'),
    exclude: [onCast],
  },
};

/** Deeds on the seeded cast: each file works in a database of its own. */
const deeds: TestProjectInlineConfiguration = {
  resolve: { alias },
  test: {
    ...shared,
    name: 'deeds',
    include: [onCast],
    exclude: ['node_modules/**'],
    setupFiles: 'lib/db/testing-cast.ts',
  },
};

export default defineConfig({
  // One PostgreSQL for the whole run, shared by both.
  // Two cores, four workers: a test of deeds waits for the database most of its time.
  test: { globalSetup: 'lib/db/testing-setup.ts', maxWorkers: 4, projects: [rules, deeds] },
});
