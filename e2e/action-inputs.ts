import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const NOBODY = '00000000-0000-4000-8000-000000000000';

type Shape = {
  type?: string;
  format?: string;
  enum?: unknown[];
  anyOf?: Shape[];
  properties?: Record<string, Shape>;
  items?: Shape;
};

const ROOM = 'lib/domain';

/** Every zod schema of the domain, by the name under which it is exported. */
async function schemas(): Promise<Map<string, z.ZodType>> {
  const files = readdirSync(ROOM).filter(
    name =>
      /\.ts$/.test(name) &&
      !/\.test\.ts$/.test(name) &&
      readFileSync(`${ROOM}/${name}`, 'utf8').includes("'zod'"),
  );
  const modules = await Promise.all(files.map(name => import(pathToFileURL(resolve(ROOM, name)).href)));
  return new Map(
    modules.flatMap(exported =>
      Object.entries(exported).flatMap(([name, value]) =>
        value instanceof z.ZodType ? [[name, value] as [string, z.ZodType]] : [],
      ),
    ),
  );
}

function sample(shape: Shape): unknown {
  if (shape.enum) return shape.enum[0];
  if (shape.anyOf) return sample(shape.anyOf[0] ?? {});
  if (shape.type === 'object')
    return Object.fromEntries(
      Object.entries(shape.properties ?? {}).map(([key, inner]) => [key, sample(inner)]),
    );
  if (shape.type === 'array') return [sample(shape.items ?? {})];
  if (shape.type === 'integer' || shape.type === 'number') return 2026;
  if (shape.type === 'boolean') return true;
  return shape.format === 'uuid' ? NOBODY : '招商项目';
}

const MADE =
  /^export const (\w+)\s*=\s*(?:action|openAction|entrantAction)\(\s*(?:'[^']+',\s*)?(\w+)(\.object\(\{([^}]*)\}\))?/gm;

/** For every server action a plausible input, read from the schema that its own door parses with. */
export async function plausibleInputs(
  files: readonly string[],
): Promise<Map<string, Record<string, unknown>>> {
  const known = await schemas();
  const found = new Map<string, Record<string, unknown>>();
  for (const file of new Set(files)) {
    for (const [, exported, name = '', , inline] of readFileSync(file, 'utf8').matchAll(MADE)) {
      const keys = [...(inline ?? '').matchAll(/(\w+):/g)].map(([, key]) => [key, NOBODY]);
      const schema = known.get(name);
      if (!schema && keys.length === 0) throw new Error(`${file}: no schema ${name} in ${ROOM}.`);
      const shape = schema ? z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) : null;
      const input = shape ? sample(shape as Shape) : Object.fromEntries(keys);
      found.set(`${file}#${exported}`, input as Record<string, unknown>);
    }
  }
  return found;
}
