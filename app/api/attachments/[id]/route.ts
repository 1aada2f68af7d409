import { z } from 'zod';
import { getAttachment } from '@/lib/db/attachment';
import { notFound } from '@/lib/domain/outcome';
import { handler } from '@/lib/handler';

/** The name twice: plain for the oldest clients, in full for all others (RFC 6266). */
function disposition(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const full = encodeURIComponent(fileName).replace(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}

/** Hands out a file of a lead the asker may see; always to be saved, never to be run in our pages. */
export const GET = handler<{ id: string }>('attachment.download', async (actor, _request, { id }) => {
  if (!z.uuid().safeParse(id).success) return notFound('文件');
  const outcome = await getAttachment(actor, id);
  if (!outcome.ok) return outcome;
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
});
