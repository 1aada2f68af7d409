export type ReceivedBody = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; reason: string };

const MEGABYTE = 1024 * 1024;
/** Boundaries and fields around the file itself. */
const WRAPPING = 64 * 1024;

function tooLarge(bytes: number, maxBytes: number): ReceivedBody {
  const size = (bytes / MEGABYTE).toFixed(1);
  return { ok: false, reason: `文件 ${size} MB，超过 ${maxBytes / MEGABYTE} MB 上限。` };
}

/**
 * The whole body of an upload, or why not: never more than the limit in memory, and never a torn one.
 * A line that breaks can end a body early without an error; its announced length tells.
 */
export async function receiveBody(request: Request, maxBytes: number): Promise<ReceivedBody> {
  const announced = Number(request.headers.get('content-length') ?? 'NaN');
  if (announced > maxBytes + WRAPPING) return tooLarge(announced, maxBytes);
  if (!request.body) return { ok: false, reason: '没有收到文件，请重新选择。' };
  const parts: Uint8Array[] = [];
  let received = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value: part } = await reader.read();
    if (done) break;
    received += part.byteLength;
    if (received > maxBytes + WRAPPING) return tooLarge(received, maxBytes);
    parts.push(part);
  }
  if (Number.isFinite(announced) && announced !== received) {
    return { ok: false, reason: '文件没有传完整，请检查网络后重试。' };
  }
  const bytes = new Uint8Array(received);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return { ok: true, bytes };
}

export type ReceivedForm = { ok: true; form: FormData | null } | { ok: false; reason: string };

/** The fields and files of a multipart upload; null where the body is whole but no form. */
export async function receiveForm(request: Request, maxBytes: number): Promise<ReceivedForm> {
  const body = await receiveBody(request, maxBytes);
  if (!body.ok) return body;
  const type = request.headers.get('content-type') ?? '';
  try {
    return {
      ok: true,
      form: await new Response(body.bytes, { headers: { 'Content-Type': type } }).formData(),
    };
  } catch {
    return { ok: true, form: null };
  }
}
