import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export type Migration = { name: string; sql: string; checksum: string; needsTransaction: boolean };

export const migrationsFolder = join(dirname(fileURLToPath(import.meta.url)), 'migrations');

/** The history on disk, oldest first: one folder a step, as Prisma lays it out. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  if (!existsSync(/* turbopackIgnore: true */ folder)) return [];
  return readdirSync(/* turbopackIgnore: true */ folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
    .sort()
    .map(name => {
      const bytes = readFileSync(/* turbopackIgnore: true */ join(folder, name, 'migration.sql'));
      const sql = bytes.toString('utf8');
      return {
        name,
        sql,
        // Prisma's own sum: SHA-256 over the bytes as they lie on disk.
        checksum: createHash('sha256').update(bytes).digest('hex'),
        needsTransaction: !/^-- no-transaction\s*$/.test(sql.split('\n', 1)[0] ?? ''),
      };
    });
}
