import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

async function listInputs(): Promise<[string, z.ZodType][]> {
  const files = readdirSync(import.meta.dirname).filter(
    file => file.endsWith('.ts') && !file.includes('.test.'),
  );
  const modules = await Promise.all(
    files.map(file => import(/* @vite-ignore */ `${import.meta.dirname}/${file}`)),
  );
  return modules.flatMap(module =>
    Object.entries(module as Record<string, unknown>).filter(
      (entry): entry is [string, z.ZodType] => /Input$/.test(entry[0]) && entry[1] instanceof z.ZodType,
    ),
  );
}

/** The schemas inside a schema, itself first. */
function partsOf(schema: z.ZodType): z.ZodType[] {
  if (schema instanceof z.ZodPipe) return [schema, ...partsOf(schema.def.in as z.ZodType)];
  if (schema instanceof z.ZodArray) return [schema, ...partsOf(schema.def.element as z.ZodType)];
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return [schema, ...partsOf(schema.def.innerType as z.ZodType)];
  if (schema instanceof z.ZodObject)
    return [schema, ...Object.values(schema.shape).flatMap(part => partsOf(part as z.ZodType))];
  return [schema];
}

/** Whether keys that nobody named pass through this schema: role, version, createdAt … */
function letsThrough(part: z.ZodType): boolean {
  if (part instanceof z.ZodAny || part instanceof z.ZodUnknown) return true;
  return (
    part instanceof z.ZodObject &&
    part.def.catchall !== undefined &&
    !(part.def.catchall instanceof z.ZodNever)
  );
}

it('what a door does not ask for never reaches the deed behind it', async () => {
  const inputs = await listInputs();
  expect(inputs.length).toBeGreaterThan(30);
  expect(inputs.filter(([, schema]) => partsOf(schema).some(letsThrough)).map(([name]) => name)).toEqual([]);
  expect(letsThrough(z.looseObject({ name: z.string() }))).toBe(true);
});
