import { z } from 'zod';
import { findUpload, orderFor, recordRefusedDownload } from '@/lib/db/ledger-upload';
import { notFound } from '@/lib/domain/outcome';
import { handler } from '@/lib/handler';
import { apart } from '@/lib/jobs/ledger-apart';
import { logUnexpected } from '@/lib/log';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The uploaded workbook with the column 错误原因; its owner's alone. */
export const GET = handler<{ id: string }>('ledger.downloadRefused', async (actor, _request, { id }) => {
  const upload = z.uuid().safeParse(id).success ? await findUpload(actor, id) : null;
  const order = upload && (await orderFor(actor, id));
  if (!upload || !order) return notFound('文件');
  try {
    const bytes = new Uint8Array(await apart({ deed: 'reasons', ...order }));
    const { faulty = 0, duplicate = 0 } = upload.totals ?? {};
    await recordRefusedDownload(actor, upload, faulty + duplicate);
    const name = encodeURIComponent(`${upload.fileName.replace(/\.[a-z]{2,4}$/i, '')}-错误原因.xlsx`);
    return new Response(bytes, {
      headers: {
        'Content-Type': XLSX,
        'Content-Length': String(bytes.byteLength),
        'Content-Disposition': `attachment; filename*=UTF-8''${name}`,
        'Cache-Control': 'private, no-store',
      },
    });
  } catch (error) {
    const number = logUnexpected(error);
    const message = `这个工作簿无法写回（编号 ${number}），请按页面上的地址修改原文件。`;
    return { ok: false, status: 500, message };
  }
});
