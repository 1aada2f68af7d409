import type { GuideEntry } from '../domain/api-guide';
import { openApiDocument } from './openapi';
import { OPERATIONS, type Operation, type OperationName } from './operations';

type Schema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  anyOf?: Schema[];
  items?: Schema;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
};
type Parameter = { name: string; in: string; required?: boolean; description?: string; schema?: Schema };
type Described = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: Schema }> }>;
};
type Document = {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, Schema> };
};

const PLACES: Record<string, string> = { path: '地址', query: '查询', header: '请求头' };

function follow(document: Document, schema: Schema | undefined): Schema {
  const name = schema?.$ref?.split('/').at(-1);
  return (name === undefined ? schema : document.components.schemas[name]) ?? {};
}

function typeOf(schema: Schema): string {
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(' | ');
  if (schema.items) return `${typeOf(schema.items)}[]`;
  if (schema.$ref) return schema.$ref.split('/').at(-1) ?? '';
  return [schema.type].flat().join(' | ');
}

const NOBODY = '0198c1a2-0000-7000-8000-000000000000';

/** A request to try: with the key in a variable, so that nobody pastes one into a file. */
function curlOf(address: string, operation: Operation, body: GuideEntry['body']): string {
  const needed = body.filter(field => field.isRequired).map(({ name }) => `"${name}":"…"`);
  return [
    `curl ${operation.method === 'get' ? '' : `-X ${operation.method.toUpperCase()} `}-H "Authorization: Bearer $DESK_KEY"`,
    ...(operation.needsVersion ? [`  -H 'If-Match: "7"'`] : []),
    ...(operation.body
      ? [
          `  -H 'Content-Type: application/json'`,
          `  -H "Idempotency-Key: $(uuidgen)"`,
          `  -d '{${needed.join(',')}}'`,
        ]
      : []),
    `  '${address}/api/v1${operation.path.replace(/\{\w+\}/g, NOBODY)}'`,
  ].join(' \\\n');
}

function entryOf(document: Document, address: string, name: OperationName, operation: Operation): GuideEntry {
  const described = document.paths[operation.path]?.[operation.method] ?? { responses: {} };
  const bodySchema = follow(document, described.requestBody?.content['application/json']?.schema);
  const body = Object.entries(bodySchema.properties ?? {}).map(([key, schema]) => ({
    name: key,
    type: typeOf(schema),
    isRequired: bodySchema.required?.includes(key) ?? false,
    note: schema.description ?? '',
  }));
  const good = described.responses[`${operation.status}`]?.content?.['application/json']?.schema;
  return {
    id: name.replace('api.', ''),
    method: operation.method.toUpperCase(),
    path: `/api/v1${operation.path}`,
    summary: operation.summary,
    scope: operation.scope,
    parameters: (described.parameters ?? []).map(one => ({
      name: one.name,
      place: PLACES[one.in] ?? one.in,
      isRequired: one.required ?? false,
      note: one.description ?? one.schema?.description ?? '',
    })),
    body,
    answer: Object.keys(follow(document, good).properties ?? {}),
    statuses: Object.entries(described.responses).map(([status, { description }]) => ({
      status,
      words: description,
    })),
    curl: curlOf(address, operation, body),
  };
}

/** 接口说明, made of the same document that programs read. */
export function apiGuide(address: string): GuideEntry[] {
  const document = openApiDocument(address) as unknown as Document;
  return (Object.entries(OPERATIONS) as [OperationName, Operation][]).map(([name, operation]) =>
    entryOf(document, address, name, operation),
  );
}
