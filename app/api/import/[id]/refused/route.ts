import { findActor } from '@/lib/auth/require-actor';
import { findLedgerUpload, readRefusedRows, uploadPath } from '@/lib/db/ledger-upload';
import { reasonsApart } from '@/lib/jobs/ledger-apart';
import { logUnexpected } from '@/lib/log';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function refuse(status: number, reason: string): Response {
  return Response.json({ reason }, { status, headers: { 'Cache-Control': 'no-store' } });
}

/** The uploaded workbook with the column 错误原因; its owner's alone. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  const actor = await findActor();
  if (!actor) return refuse(401, '登录已过期，请重新登录。');
  const upload = await findLedgerUpload(actor, (await params).id);
  if (!upload) return refuse(404, '没有找到该文件，或你无权查看。');
  try {
    const bytes = await reasonsApart(uploadPath(upload.id), await readRefusedRows(upload));
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
    return refuse(500, `这个工作簿无法写回（编号 ${number}），请按页面上的地址修改原文件。`);
  }
}
