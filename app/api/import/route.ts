import { findActor } from '@/lib/auth/require-actor';
import { isSameOrigin } from '@/lib/auth/same-origin';
import { dropLedgerUpload, keepLedgerBytes, recordLedgerUpload, uploadPath } from '@/lib/db/ledger-upload';
import { receiveBody } from '@/lib/documents/received-body';
import { can } from '@/lib/domain/access';
import type { Actor } from '@/lib/domain/actor';
import { previewApart } from '@/lib/jobs/ledger-apart';
import { logUnexpected } from '@/lib/log';

const MAX_LEDGER_BYTES = 20 * 1024 * 1024;

function refuse(status: number, reason: string): Response {
  return Response.json({ reason }, { status, headers: { 'Cache-Control': 'no-store' } });
}

async function readForm(type: string, bytes: Uint8Array<ArrayBuffer>): Promise<FormData | null> {
  try {
    return await new Response(bytes, { headers: { 'Content-Type': type } }).formData();
  } catch {
    return null;
  }
}

async function preview(actor: Actor, fileName: string, bytes: Uint8Array): Promise<Response> {
  const id = await keepLedgerBytes(bytes);
  const { staffId, address } = actor;
  const outcome = await previewApart({ path: uploadPath(id), fileName, staffId, address });
  if (!outcome.ok) {
    await dropLedgerUpload(id);
    return refuse(outcome.kind === 'notAllowed' ? 403 : 422, outcome.message);
  }
  await recordLedgerUpload(actor, { id, fileName, ...outcome.value });
  return Response.json({ id }, { status: 201, headers: { 'Cache-Control': 'no-store' } });
}

async function receive(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return refuse(401, '登录已过期，请重新登录后再上传。');
  if (!can(actor, 'ledger.import')) return refuse(403, '你的岗位不能导入台账，请联系指挥部办公室。');
  const body = await receiveBody(request, MAX_LEDGER_BYTES);
  if (!body.ok) return refuse(413, body.reason);
  const form = await readForm(request.headers.get('content-type') ?? '', body.bytes);
  const file = form?.get('file');
  if (!(file instanceof File) || file.size === 0) return refuse(400, '没有收到文件，请重新选择。');
  const fileName =
    (file.name.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').slice(-160) || '未命名.xlsx';
  return preview(actor, fileName, new Uint8Array(await file.arrayBuffer()));
}

/** Takes a ledger (multipart, file), keeps it for the commit and previews it. Writes no lead. */
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
