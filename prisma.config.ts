import { defineConfig } from 'prisma/config';

// Generating connects to nothing, so no address is needed for it; other commands say so themselves.
const url = process.env.MIGRATION_DATABASE_URL || process.env.DATABASE_URL || '';

export default defineConfig({
  // The folder, not one file: every `.prisma` below it belongs to the schema.
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url },
});
