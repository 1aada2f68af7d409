import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { db } from '../db/client';
import { openApiDocument } from './openapi';
import { arbitraryOf, HOSTILE, type Shape } from './testing-arbitrary';
import { ask, keyOf } from './testing-ask';

type Parameter = { name: string; in: string; required?: boolean; schema: Shape };
type Described = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Shape }> };
  responses: Record<string, { content?: Record<string, { schema: Shape }> }>;
};
type Document = {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Shape> };
};

const RUNS = 40;
const document = openApiDocument('https://desk.test') as unknown as Document;
const follow = (ref: string): Shape => document.components.schemas[ref.split('/').at(-1) ?? ''] ?? {};
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method} ${path}`,
    path,
    method,
    operation,
  })),
);

/** A schema of the document by itself, with what it refers to. */
function standalone(schema: Shape): z.ZodType {
  const whole = { ...schema, $defs: document.components.schemas };
  const text = JSON.stringify(whole).replaceAll('#/components/schemas/', '#/$defs/');
  return z.fromJSONSchema(JSON.parse(text));
}

const validators = new Map<string, z.ZodType>();
function validatorOf(name: string, schema: Shape): z.ZodType {
  const kept = validators.get(name) ?? standalone(schema);
  validators.set(name, kept);
  return kept;
}

/** As it travels: half a character becomes the sign for one. */
const wellFormed = (text: string): string => Buffer.from(text).toString('utf8');

type Sent = { address: string; headers: Record<string, string>; body: unknown };

/** A body that goes through, by the operation it is for: hostile values are tried one at a time in it as well. */
const GOOD: Record<string, Record<string, unknown>> = {
  'post /leads': {
    investorName: '浙江测试机械有限公司',
    title: '数控机床项目',
    industryKey: 'high-end-equipment',
    origin: 'external',
    source: 'visit',
  },
  'patch /leads/{leadId}': { field: 'content', value: '五轴数控机床' },
  'post /leads/{leadId}/activities': { kind: 'call', text: '电话沟通用地' },
  'put /investors/{investorId}': {
    ...{
      name: '浙江测试机械有限公司',
      keepFormerName: true,
      formerNames: '',
      uscc: '',
      kind: null,
      grades: [],
    },
    ...{
      parentGroup: '',
      originPlace: '',
      industryKey: null,
      chainNodeKey: null,
      businessScope: '',
      intro: '',
    },
  },
};

function bodies(name: string, schema: Shape): fc.Arbitrary<unknown> {
  const any = arbitraryOf(schema, follow);
  const good = GOOD[name];
  if (!good) return any;
  const properties = Object.entries((schema.$ref ? follow(schema.$ref) : schema).properties ?? {});
  const changed = fc
    .constantFrom(...properties)
    .chain(([key, inner]) =>
      fc
        .oneof(arbitraryOf(inner, follow), fc.constantFrom(...HOSTILE))
        .map(value => ({ ...good, [key]: value })),
    );
  return fc.oneof({ arbitrary: fc.constant(good), weight: 1 }, { arbitrary: changed, weight: 4 }, any);
}

/** What a parameter of this name is mostly given. */
function likely(name: string, schema: Shape): fc.Arbitrary<unknown> {
  if (name === 'month') return fc.constantFrom('2026-05', '2026-06', '2026-13', '2199-01');
  if (name === 'scope')
    return fc.constantFrom('all', 'unit:330681104', 'industry:smart-vision', 'unit:', '全部');
  if (name === 'cursor') return fc.constantFrom('', 'nonsense', 'MjAyNg');
  if (name === 'limit') return fc.integer({ min: 0, max: 210 });
  return arbitraryOf(schema, follow);
}

/** Requests of an operation, with ids that are there and ids that are not. */
function requests({ name, path, operation }: (typeof described)[number], ids: Record<string, string>) {
  const parts = (operation.parameters ?? []).map(({ name: part, in: place, required, schema }) => {
    const known = place === 'path' ? fc.constant(ids[part] ?? '') : likely(part, schema);
    const matched =
      part === 'If-Match'
        ? fc.oneof(
            { arbitrary: fc.constant('PRESENT'), weight: 4 },
            fc.constantFrom('"1"', '"7.ab"', '*', 'seven', '"0"', ''),
          )
        : known;
    const hostile = fc.constantFrom(...HOSTILE.filter(one => typeof one === 'string'));
    const value = fc.oneof({ arbitrary: matched, weight: 30 }, { arbitrary: hostile, weight: 1 });
    return { name: part, place, value: required ? value : fc.option(value, { nil: null, freq: 1 }) };
  });
  const schema = operation.requestBody?.content['application/json']?.schema;
  return fc
    .tuple(
      fc.tuple(...parts.map(({ value }) => value)),
      schema ? bodies(name, schema) : fc.constant(undefined),
    )
    .map(([values, body]): Sent => {
      const of = (place: string) =>
        parts.flatMap(({ name, place: where }, at): [string, string][] => {
          const value = values[at];
          return where === place && value !== null && value !== undefined ? [[name, String(value)]] : [];
        });
      const filled = of('path').reduce(
        (text, [name, value]) =>
          text.replace(`{${name}}`, encodeURIComponent(wellFormed(value).slice(0, 200))),
        path,
      );
      const search = new URLSearchParams(of('query').map(([name, value]) => [name, wellFormed(value)]));
      const headers = of('header').filter(([, value]) => /^[\x20-\x7e]*$/.test(value));
      return { address: `${filled}?${search}`, headers: Object.fromEntries(headers), body };
    });
}

/** The version that stands now, as an ETag. */
async function presentTag(path: string, ids: { leadId: string; investorId: string }): Promise<string> {
  const row = path.startsWith('/investors')
    ? await db.investor.findUniqueOrThrow({ where: { id: ids.investorId }, select: { version: true } })
    : await db.lead.findUniqueOrThrow({ where: { id: ids.leadId }, select: { version: true } });
  return `"${row.version}"`;
}

/** Numbers of contacts, in full; none of them may leave. */
async function listPhones(): Promise<string[]> {
  const rows = await db.contact.findMany({ where: { phone: { not: null } }, select: { phone: true } });
  return rows.flatMap(({ phone }) => (phone ? [phone] : []));
}

describe('requests made of the document', () => {
  it.each(described)(
    '$name: no 500, and every answer is what the document says',
    async one => {
      await db.lead.updateMany({ data: { bottomLine: '底线十八万' } });
      const lead = await db.lead.findFirstOrThrow({ where: { officer: { name: '王芳' } } });
      const ids = { leadId: lead.id, investorId: lead.investorId };
      const phones = await listPhones();
      const tokens = await Promise.all(['吴静', '王芳'].map(name => keyOf(name)));
      const seed = Number(process.env.FUZZ_SEED ?? randomInt(1_000_000));
      let good = 0;
      await fc.assert(
        fc.asyncProperty(requests(one, ids), fc.constantFrom(...tokens), async (sent, token) => {
          await db.rateLimit.deleteMany();
          const method = one.method.toUpperCase();
          const { address, body } = sent;
          const headers = { ...sent.headers };
          if (headers['If-Match'] === 'PRESENT') headers['If-Match'] = await presentTag(one.path, ids);
          const answer = await ask(address, { method, token, headers, body });
          const told = `${method} ${address} ${JSON.stringify(body)} → ${answer.status} ${answer.text.slice(0, 300)}`;
          expect(answer.status, told).not.toBe(500);
          const responses = one.operation.responses[String(answer.status)];
          expect(responses, told).toBeDefined();
          const content = Object.values(responses?.content ?? {})[0];
          if (content) {
            const parsed = validatorOf(`${one.name} ${answer.status}`, content.schema).safeParse(answer.json);
            expect(parsed.success, `${told} ${parsed.error?.message}`).toBe(true);
          }
          expect(
            phones.filter(phone => answer.text.includes(phone)),
            told,
          ).toEqual([]);
          expect(answer.text).not.toMatch(/bottomLine|concessions|底线十八万/);
          if (answer.status < 300) good += 1;
        }),
        { numRuns: RUNS, seed, endOnFailure: true },
      );
      console.info(`seed ${seed}: ${one.name}, ${good} of ${RUNS} answered in full`);
    },
    120_000,
  );
});
