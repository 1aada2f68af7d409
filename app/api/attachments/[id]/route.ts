import { z } from 'zod';
import { findActor } from '@/lib/auth/require-actor';
import { getAttachment } from '@/lib/db/attachment';
import { logUnexpected } from '@/lib/log';

function plain(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  });
}

/** The name twice: plain for the oldest clients, in full for all others (RFC 6266). */
function disposition(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(fileName).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}

async function send(id: string): Promise<Response> {
  const actor = await findActor();
  if (!actor) return plain(401, '登录已过期，请重新登录。');
  if (!z.uuid().safeParse(id).success) return plain(404, '没有找到该文件，或你无权查看。');
  const outcome = await getAttachment(actor, id);
  if (!outcome.ok) return plain(404, outcome.message);
  const { fileName, contentType, bytes } = outcome.value;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': contentType,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': disposition(fileName),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });
}

/** Hands out a file of a lead the asker may see; always to be saved, never to be run in our pages. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ id: string }> },
): Promise<Response> {
  try {
    return await send((await context.params).id);
  } catch (error) {
    return plain(
      500,
      `出了点问题（编号 ${logUnexpected(error)}），已记录。请重试；仍不行请把编号告诉管理员。`,
    );
  }
}
