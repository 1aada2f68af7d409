import fc from 'fast-check';

export type Shape = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  items?: Shape;
  properties?: Record<string, Shape>;
  required?: string[];
  additionalProperties?: boolean | Shape;
  minimum?: number;
  maximum?: number;
};

/** What the handbook feeds to every field: text back, a typed refusal, never a 500. */
export const HOSTILE: readonly unknown[] = [
  '',
  '   ',
  '\u3000',
  'a\0b',
  '\uFEFF',
  '\u200B\u202E反',
  '𠮷䶮',
  '\uD800',
  '👨‍👩‍👧',
  'x'.repeat(10_000),
  'a\r\nSet-Cookie: b=c',
  `'";--`,
  '%00',
  '<img src=x onerror=alert(1)>',
  '{{7*7}}\u0024{7*7}',
  '=cmd|A1',
  '__proto__',
  'constructor',
  '-0',
  '1e309',
  '９９９９亿',
  '0x10',
  '2026-02-30',
  '9999-12-31',
  '明天',
  '13812345678',
  '00000000-0000-4000-8000-000000000000',
  null,
  true,
  -1,
  1e308,
  [],
  {},
  [[['deep']]],
];

const hostile = fc.constantFrom(...HOSTILE);

function plain(shape: Shape, follow: (ref: string) => Shape): fc.Arbitrary<unknown> {
  if (shape.$ref) return arbitraryOf(follow(shape.$ref), follow);
  if (shape.enum) return fc.constantFrom(...shape.enum);
  if (shape.const !== undefined) return fc.constant(shape.const);
  if (shape.anyOf) return fc.oneof(...shape.anyOf.map(one => arbitraryOf(one, follow)));
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  if (type === 'object') return objectOf(shape, follow);
  if (type === 'array') return fc.array(arbitraryOf(shape.items ?? {}, follow), { maxLength: 4 });
  if (type === 'integer' || type === 'number')
    return fc.integer({ min: shape.minimum ?? -10, max: Math.min(shape.maximum ?? 1_000, 1_000) });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (shape.format === 'uuid') return fc.uuid();
  return fc.oneof(
    fc.string({ maxLength: 60, unit: 'grapheme' }),
    fc.constantFrom('2026-05-01', '3.2亿', '招商项目', '2026-06-01T00:00:00+08:00', 'high-end-equipment'),
  );
}

function objectOf(shape: Shape, follow: (ref: string) => Shape): fc.Arbitrary<unknown> {
  const keys = Object.fromEntries(
    Object.entries(shape.properties ?? {}).map(([key, inner]) => [key, arbitraryOf(inner, follow)]),
  );
  const known = fc.record(keys, { requiredKeys: shape.required ?? [] });
  if (typeof shape.additionalProperties !== 'object') return known;
  const more = fc.dictionary(
    fc.constantFrom('investorName', 'contactId', '__proto__', 'constructor', 'x'),
    arbitraryOf(shape.additionalProperties, follow),
    { maxKeys: 3 },
  );
  return more;
}

/** Values of a schema of the document, now and then something hostile in their place. */
export function arbitraryOf(shape: Shape, follow: (ref: string) => Shape): fc.Arbitrary<unknown> {
  return fc.oneof({ arbitrary: plain(shape, follow), weight: 12 }, { arbitrary: hostile, weight: 1 });
}
