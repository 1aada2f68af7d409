import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';

// Prisma's schema engine has no public interface outside its own command line, which would download it.
// The wasm build of the very same version is pinned in package.json; look here again at every upgrade.
type Engine = typeof SchemaEngine;
type Glue = WebAssembly.ModuleImports & {
  SchemaEngine: Engine;
  __wbg_set_wasm: (exports: WebAssembly.Exports) => void;
};

let loaded: Engine | undefined;

async function loadEngine(): Promise<Engine> {
  if (loaded) return loaded;
  // The package's own entry imports the .wasm file as a module, which Node 20 cannot.
  const glueFile = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const glue: Glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = readFileSync(join(dirname(glueFile), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  loaded = glue.SchemaEngine;
  return loaded;
}

// The adapter refuses PostgreSQL's one-byte "char" (type 18), which the engine's catalogue queries return.
// The driver calls such columns bpchar and marks their names; the adapter then hands them on as characters.
const charType = 18;
const bpcharType = 1042;
const mark = '\u0000char';

function markingDriver(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, options: '-c timezone=UTC', max: 2 });
  const query = pool.query.bind(pool) as (...input: unknown[]) => Promise<pg.QueryResult>;
  const marking = async (...input: unknown[]): Promise<pg.QueryResult> => {
    const result = await query(...input);
    for (const field of result.fields ?? []) {
      if (field.dataTypeID === charType)
        Object.assign(field, { dataTypeID: bpcharType, name: field.name + mark });
    }
    return result;
  };
  return Object.assign(pool, { query: marking });
}

class CharacterPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    const readable = async (query: SqlQuery): Promise<SqlResultSet> => {
      const { columnNames, columnTypes, rows } = await queryRaw(query);
      const isChar = columnNames.map(name => name.endsWith(mark));
      return {
        columnNames: columnNames.map(name => name.replace(mark, '')),
        columnTypes: columnTypes.map((type, index) => (isChar[index] ? ColumnTypeEnum.Character : type)),
        rows,
      };
    };
    return Object.assign(adapter, { queryRaw: readable });
  }
}

/** A panic of the engine reaches us here alone: the promise it was asked for never settles. */
function panic(): Promise<never> {
  return new Promise((_resolve, reject) => {
    const set_message = (message: string) => reject(new Error(`Prisma's schema engine panicked: ${message}`));
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message } });
  });
}

/** Every `.prisma` file below a folder, as the engine wants them. */
function readSchema(folder: string): { path: string; content: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.prisma'))
    .sort()
    .map(path => ({ path: join(folder, path), content: readFileSync(join(folder, path), 'utf8') }));
}

/**
 * What would have to be done to the database to make it what the models say, as SQL; empty when they agree.
 * Blind to functions, triggers, policies, partial and expression indexes: `catalogue.ts` sees those.
 */
export async function diffToModels(connectionString: string, schemaFolder: string): Promise<string> {
  const files = readSchema(schemaFolder);
  const Engine = await loadEngine();
  const pool = markingDriver(connectionString);
  const adapter = bindMigrationAwareSqlAdapterFactory(new CharacterPg(pool));
  const datamodels = files.map(({ path, content }): [string, string] => [path, content]);
  const compare = async (): Promise<string> => {
    const engine = await Engine.new({ datamodels }, () => {}, adapter);
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: schemaFolder },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    engine.free();
    return (stdout ?? '').replace(/^-- This is an empty migration\.\s*$/m, '').trim();
  };
  try {
    return await Promise.race([compare(), panic()]);
  } finally {
    await pool.end();
  }
}
