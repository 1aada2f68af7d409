import { reportFile } from '@/app/(desk)/reports/monthly/report-file';
import { whyNotNow } from '@/lib/db/rate-limit';
import { recordReportExport } from '@/lib/db/report-file';
import { isMonth } from '@/lib/domain/month';
import { parseScope } from '@/lib/domain/report/scope';
import { handler } from '@/lib/handler';

const CONTENT_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** The monthly report as a file: ?month=2025-03&scope=all&format=xlsx. */
export const GET = handler('report.export', async (actor, request) => {
  const params = new URL(request.url).searchParams;
  const month = params.get('month') ?? '';
  const scope = parseScope(params.get('scope') ?? 'all');
  const format = params.get('format');
  if (!isMonth(month) || scope === null || (format !== 'xlsx' && format !== 'pdf')) {
    return { ok: false, status: 400, message: '请写明月份、范围和文件格式。' };
  }
  const question = { month, scope, format } as const;
  const wait = await whyNotNow(actor, 'reportFile');
  if (wait) return wait;
  const file = await reportFile(actor, question);
  if (!file.ok) return file;
  await recordReportExport(actor, question, file.value.leadCount);
  const name = encodeURIComponent(file.value.name);
  return new Response(file.value.bytes, {
    headers: {
      'content-type': CONTENT_TYPES[format],
      'content-disposition': `attachment; filename="report-${month}.${format}"; filename*=UTF-8''${name}`,
      'content-length': String(file.value.bytes.byteLength),
      'cache-control': 'private, no-store',
    },
  });
});
