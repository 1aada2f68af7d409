import { z } from 'zod';
import { findActor } from '@/lib/auth/require-actor';
import { isSameOrigin } from '@/lib/auth/same-origin';
import { addAttachment, MAX_FILE_BYTES } from '@/lib/db/attachment';
import { receiveBody } from '@/lib/documents/received-body';
import { kindOfFile } from '@/lib/domain/file-kind';
import type { Outcome } from '@/lib/domain/outcome';
import { logUnexpected } from '@/lib/log';

const fields = z.object({
  leadId: z.uuid(),
  documentKey: z
    .string()
    .max(60)
    .transform(key => key || null)
    .nullable(),
});

const STATUS = { notFound: 404, notAllowed: 403, refused: 422, invalid: 422, stale: 409 } as const;

function refuse(status: number, reason: string): Response {
  return Response.json({ reason }, { status, headers: { 'Cache-Control': 'no-store' } });
}

function answer(outcome: Outcome<{ id: string }>): Response {
  if (!outcome.ok) return refuse(STATUS[outcome.kind], outcome.message);
  return Response.json(outcome.value, { status: 201, headers: { 'Cache-Control': 'no-store' } });
}

async function readForm(type: string, bytes: Uint8Array<ArrayBuffer>): Promise<FormData | null> {
  try {
    return await new Response(bytes, { headers: { 'Content-Type': type } }).formData();
  } catch {
    return null;
  }
}

async function receive(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return refuse(401, '登录已过期，请重新登录后再上传。');
  const body = await receiveBody(request, MAX_FILE_BYTES);
  if (!body.ok) return refuse(413, body.reason);
  const form = await readForm(request.headers.get('content-type') ?? '', body.bytes);
  const file = form?.get('file');
  const parsed = fields.safeParse({
    leadId: form?.get('leadId'),
    documentKey: form?.get('documentKey') ?? null,
  });
  if (!(file instanceof File) || !parsed.success) return refuse(400, '没有收到文件，请重新选择。');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const fileName = (file.name.split(/[/\\]/).at(-1) ?? '').slice(-160) || '未命名';
  const kind = kindOfFile(fileName, bytes);
  if (!kind.ok) return refuse(415, kind.reason);
  return answer(
    await addAttachment(actor, { ...parsed.data, fileName, contentType: kind.contentType, bytes }),
  );
}

/** Takes one file of a lead: multipart with leadId, documentKey where it serves a gate, and file. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refuse(403, '请在本系统的页面中上传文件。');
  try {
    return await receive(request);
  } catch (error) {
    return refuse(
      500,
      `出了点问题（编号 ${logUnexpected(error)}），已记录。请重试；仍不行请把编号告诉管理员。`,
    );
  }
}
