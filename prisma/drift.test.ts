import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe, expect, it, onTestFinished } from 'vitest';
import { emptyDatabase, freshDatabase } from '@/lib/db/testing';
import { readCatalogue } from './catalogue';
import { diffToModels } from './drift';
import { migrate } from './migrate';

const models = fileURLToPath(new URL('.', import.meta.url));
const snapshotFile = join(models, 'catalogue.snapshot.json');

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe('the migrated database', () => {
  it('is what the models say', async () => {
    const { url } = await freshDatabase();
    expect(await diffToModels(url, models)).toBe('');
  });

  it('holds the functions, triggers, indexes and policies that were written down', async () => {
    const { url } = await freshDatabase();
    const found = await readCatalogue(url);
    // `npm run catalogue` sets this after a new migration; the change then shows in review.
    if (process.env.WRITE_CATALOGUE) {
      writeFileSync(snapshotFile, `${JSON.stringify(found, null, 2)}\n`);
    }
    const expected = existsSync(snapshotFile) ? JSON.parse(readFileSync(snapshotFile, 'utf8')) : null;
    expect(found, 'A migration changed the catalogue: look at it, then run npm run catalogue').toEqual(
      expected,
    );
  });

  it('is left as it is by a second run', async () => {
    const { url } = await freshDatabase();
    const before = await readCatalogue(url);
    expect(await migrate(url)).toEqual([]);
    expect(await readCatalogue(url)).toEqual(before);
  });
});

describe('the comparison itself', () => {
  const schema = `
generator client {
  provider = "prisma-client"
  output   = "./generated"
}
datasource db {
  provider = "postgresql"
}
enum Colour {
  red
  blue
}
model Parent {
  id       Int     @id
  children Child[]
}
model Child {
  id       Int    @id
  name     String
  colour   Colour
  parentId Int
  parent   Parent @relation(fields: [parentId], references: [id])
  @@index([name(ops: raw("gin_trgm_ops"))], type: Gin)
}
`;
  const tables = `
CREATE EXTENSION pg_trgm;
CREATE TYPE "Colour" AS ENUM ('red', 'blue');
CREATE TABLE "Parent" (id int NOT NULL, CONSTRAINT "Parent_pkey" PRIMARY KEY (id));
CREATE TABLE "Child" (id int NOT NULL, name text NOT NULL, colour "Colour" NOT NULL, "parentId" int NOT NULL,
  CONSTRAINT "Child_pkey" PRIMARY KEY (id));
ALTER TABLE "Child" ADD CONSTRAINT "Child_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Parent" (id)
  ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "Child_name_idx" ON "Child" USING gin (name gin_trgm_ops);
`;

  async function modelled(): Promise<{ url: string; folder: string }> {
    const { url, drop } = await emptyDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'models-'));
    onTestFinished(async () => {
      rmSync(folder, { recursive: true });
      await drop();
    });
    writeFileSync(join(folder, 'schema.prisma'), schema);
    await run(url, tables);
    return { url, folder };
  }

  it('finds nothing where nothing differs', async () => {
    const { url, folder } = await modelled();
    expect(await diffToModels(url, folder)).toBe('');
  });

  it.each([
    ['a missing column', 'ALTER TABLE "Child" DROP COLUMN name', /ADD COLUMN\s+"name"/],
    ['a column too many', 'ALTER TABLE "Child" ADD COLUMN extra int', /DROP COLUMN "extra"/],
    ['a nullable column', 'ALTER TABLE "Child" ALTER COLUMN name DROP NOT NULL', /"name" SET NOT NULL/],
    [
      'a missing relation',
      'ALTER TABLE "Child" DROP CONSTRAINT "Child_parentId_fkey"',
      /Child_parentId_fkey/,
    ],
    ['a missing index', 'DROP INDEX "Child_name_idx"', /CREATE INDEX "Child_name_idx"/],
    ['a missing enum value', `ALTER TYPE "Colour" RENAME VALUE 'blue' TO 'green'`, /blue/],
  ])('finds %s', async (_what, change, expected) => {
    const { url, folder } = await modelled();
    await run(url, change);
    expect(await diffToModels(url, folder)).toMatch(expected);
  });

  it('sees in the catalogue what the models cannot say', async () => {
    const { url } = await modelled();
    const before = await readCatalogue(url);
    await run(
      url,
      `CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no; never'; END $$;
       CREATE TRIGGER no_delete BEFORE DELETE ON "Child" FOR EACH ROW EXECUTE FUNCTION stop();
       CREATE INDEX partial ON "Child" (lower(name)) WHERE id > 3;
       ALTER TABLE "Child" ENABLE ROW LEVEL SECURITY, ADD CONSTRAINT positive CHECK (id > 0);
       CREATE POLICY mine ON "Child" USING (id = 1);`,
    );
    const after = await readCatalogue(url);
    const added = Object.keys(after).filter(kind => after[kind]?.length !== before[kind]?.length);
    expect(added).toEqual(['functions', 'triggers', 'indexes', 'constraints', 'policies', 'rowSecurity']);
    // What an extension brought is not listed as ours.
    expect(before.functions).toEqual([]);
  });
});
