import type { z } from 'zod';
import { type Problem, problemOf } from '../domain/api-problem';
import { findUnstorable } from '../domain/storable';
import type { Operation } from './operations';

const MOST_BYTES = 1024 * 1024;
const TOO_LARGE = problemOf('tooLarge', '请求正文不能超过 1 MB。');
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const IDEMPOTENCY_KEY = /^[\x21-\x7e]{8,200}$/;

/** What was asked, before anything is done. */
export type Read = {
  query: unknown;
  body: unknown;
  /** The bytes of the body as they came; '' without one. */
  text: string;
  /** Of If-Match; null where none is needed. */
  version: number | null;
  idempotencyKey: string | null;
};

type Parsed<T> = { ok: true; value: T } | { ok: false; problem: Problem };
const no = (problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });

/** For what a form cannot send and a program can; every other sentence is that of the schema. */
const typeError: z.core.$ZodErrorMap = issue => {
  if (issue.code !== 'invalid_type') return undefined;
  return issue.input === undefined ? '缺少这一项' : `类型应是 ${issue.expected}`;
};

function parse(schema: z.ZodType, input: unknown): Parsed<unknown> {
  const parsed = schema.safeParse(input, { error: typeError });
  if (!parsed.success) {
    const fields = Object.fromEntries(
      parsed.error.issues.map(issue => [issue.path.join('.'), issue.message]),
    );
    const [first, ...others] = Object.entries(fields).map(([name, why]) => (name ? `${name}：${why}` : why));
    const more = others.length > 0 ? `；另有 ${others.length} 项，见 fields` : '';
    return no(problemOf('invalid', `${first}${more}`, { fields }));
  }
  const place = findUnstorable(parsed.data);
  if (place === null) return { ok: true, value: parsed.data };
  const why = '这里有无法保存的字符，请删去后重新输入';
  return no(problemOf('invalid', why, { fields: { [place]: why } }));
}

/** The text of a body, never more of it in memory than the limit. */
async function readText(request: Request): Promise<Parsed<string>> {
  if (Number(request.headers.get('content-length') ?? '0') > MOST_BYTES) return no(TOO_LARGE);
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    size += read.value.byteLength;
    if (size > MOST_BYTES) return no(TOO_LARGE);
    parts.push(read.value);
  }
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(parts)) };
  } catch {
    return no(problemOf('malformed', '请求正文不是 UTF-8 文本。'));
  }
}

async function readBody(
  request: Request,
  schema: z.ZodType,
): Promise<Parsed<{ body: unknown; text: string }>> {
  if (!/^application\/json\s*(;|$)/i.test(request.headers.get('content-type') ?? ''))
    return no(problemOf('wrongType', '请以 Content-Type: application/json 发送。'));
  const text = await readText(request);
  if (!text.ok) return text;
  let json: unknown;
  try {
    json = JSON.parse(text.value);
  } catch {
    return no(problemOf('malformed', '请求正文不是完整的 JSON。'));
  }
  const body = parse(schema, json);
  return body.ok ? { ok: true, value: { body: body.value, text: text.value } } : body;
}

/** The version before the dot of an ETag: "7.9f3c" and "7" both say seven. */
function readVersion(header: string | null): Parsed<number> {
  if (header === null)
    return no(problemOf('versionMissing', '请在 If-Match 中写明所改的版本，即读取时答复的 ETag。'));
  const [, digits] = /^"(\d{1,9})(?:\.[0-9a-f]{1,64})?"$/.exec(header.trim()) ?? [];
  const version = Number(digits ?? 0);
  return version > 0
    ? { ok: true, value: version }
    : no(problemOf('malformed', 'If-Match 应是读取时答复的 ETag，例如 "7"。'));
}

/** Whether an id of the address can be one at all; any other is simply not there. */
export const areIds = (params: Record<string, string>): boolean =>
  Object.values(params).every(id => UUID.test(id));

/** Reads query, body and headers by the schemas of the operation; the first thing that is wrong is told. */
export async function readRequest(request: Request, operation: Operation): Promise<Parsed<Read>> {
  const idempotencyKey = operation.method === 'get' ? null : request.headers.get('idempotency-key');
  if (idempotencyKey !== null && !IDEMPOTENCY_KEY.test(idempotencyKey))
    return no(problemOf('malformed', 'Idempotency-Key 应是 8 到 200 个可见的 ASCII 字符。'));
  const version = operation.needsVersion ? readVersion(request.headers.get('if-match')) : null;
  if (version && !version.ok) return version;
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const query = operation.query ? parse(operation.query, params) : null;
  if (query && !query.ok) return query;
  const body = operation.body ? await readBody(request, operation.body) : null;
  if (body && !body.ok) return body;
  return {
    ok: true,
    value: {
      query: query?.value ?? null,
      body: body?.value.body ?? null,
      text: body?.value.text ?? '',
      version: version?.value ?? null,
      idempotencyKey,
    },
  };
}
