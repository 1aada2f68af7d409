import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { problemAnswer } from '../domain/api-answer';
import { PROBLEMS, type ProblemCode } from '../domain/api-problem';
import { OPERATIONS, type Operation, type OperationName } from './operations';

const PROBLEM = { 'application/problem+json': { schema: problemAnswer } };
const ALWAYS: ProblemCode[] = ['malformed', 'unauthenticated', 'notAllowed', 'limited', 'unexpected'];

/** What may stand in the way of an operation. */
function codesOf(operation: Operation): ProblemCode[] {
  return [
    ...ALWAYS,
    ...(operation.path.includes('{') ? (['notFound'] as const) : []),
    ...(operation.body ? (['tooLarge', 'wrongType', 'refused'] as const) : []),
    ...(operation.method === 'get' && operation.scope === 'reports:read'
      ? (['refused', 'notFound'] as const)
      : []),
    ...(operation.needsVersion ? (['stale', 'versionMissing'] as const) : []),
  ];
}

function headersOf(operation: Operation): z.ZodObject | null {
  const headers = {
    ...(operation.needsVersion && {
      'If-Match': z.string().describe('读取时答复的 ETag，例如 "7"；不写答 428，已变答 412'),
    }),
    ...(operation.isVersioned && {
      'If-None-Match': z.string().optional().describe('手里那一份的 ETag；没有变化时答 304'),
    }),
    ...(operation.body && {
      'Idempotency-Key': z
        .string()
        .regex(/^[\x21-\x7e]{8,200}$/)
        .optional()
        .describe('自定的一次性编号：24 小时内重发同一请求，只办一次，答复相同'),
    }),
  };
  return Object.keys(headers).length > 0 ? z.object(headers) : null;
}

function pathOf(operation: Operation): z.ZodObject | null {
  const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? '');
  return names.length > 0 ? z.object(Object.fromEntries(names.map(name => [name, z.uuid()]))) : null;
}

function operationObject(name: OperationName, operation: Operation): ZodOpenApiOperationObject {
  const [path, header] = [pathOf(operation), headersOf(operation)];
  const codes = [...new Set(codesOf(operation).map(code => PROBLEMS[code].status))].sort((a, b) => a - b);
  return {
    operationId: name.slice('api.'.length),
    summary: operation.summary,
    ...(operation.scope && { description: `需要用途 ${operation.scope}。` }),
    security: [{ key: [] }],
    requestParams: {
      ...(path && { path }),
      ...(operation.query && { query: operation.query }),
      ...(header && { header }),
    },
    ...(operation.body && {
      requestBody: { required: true, content: { 'application/json': { schema: operation.body } } },
    }),
    responses: {
      [`${operation.status}`]: {
        description: '成功',
        ...(operation.isVersioned && { headers: z.object({ ETag: z.string() }) }),
        content: { 'application/json': { schema: operation.answer } },
      },
      ...(operation.isVersioned && { '304': { description: '没有变化' } }),
      ...Object.fromEntries(
        codes.map(status => [`${status}`, { description: titleOf(status), content: PROBLEM }]),
      ),
    },
  };
}

const titleOf = (status: number): string =>
  [
    ...new Set(
      Object.values(PROBLEMS).flatMap(problem => (problem.status === status ? [problem.title] : [])),
    ),
  ].join('；');

/** The interface as an OpenAPI 3.1 document, made of the very schemas by which it reads and answers. */
export function openApiDocument(address: string) {
  const paths: ZodOpenApiPathsObject = {};
  for (const [name, operation] of Object.entries(OPERATIONS) as [OperationName, Operation][]) {
    paths[operation.path] = {
      ...paths[operation.path],
      [operation.method]: operationObject(name, operation),
    };
  }
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: '诸暨招商工作台接口',
      version: '1',
      description: '密钥以其所有人的权限办事，不多不少；看不到的与不存在的答复相同。',
    },
    servers: [{ url: `${address}/api/v1` }],
    components: { securitySchemes: { key: { type: 'http', scheme: 'bearer', bearerFormat: 'zjd_…' } } },
    paths,
  });
}
