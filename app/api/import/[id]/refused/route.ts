import { z } from 'zod';
import { findLedgerUpload, readRefusedRows, recordRefusedDownload, uploadPath } from '@/lib/db/ledger-upload';
import { notFound } from '@/lib/domain/outcome';
import { handler } from '@/lib/handler';
import { reasonsApart } from '@/lib/jobs/ledger-apart';
import { logUnexpected } from '@/lib/log';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The uploaded workbook with the column 错误原因; its owner's alone. */
export const GET = handler<{ id: string }>('ledger.downloadRefused', async (actor, _request, { id }) => {
  const upload = z.uuid().safeParse(id).success ? await findLedgerUpload(actor, id) : null;
  if (!upload) return notFound('文件');
  try {
    const refused = await readRefusedRows(upload);
    const bytes = await reasonsApart(uploadPath(upload.id), refused);
    await recordRefusedDownload(actor, upload, refused);
    const name = encodeURIComponent(`${upload.fileName.replace(/\.xlsx$/i, '')}-错误原因.xlsx`);
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
