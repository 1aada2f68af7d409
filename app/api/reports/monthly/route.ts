import { reportFile } from '@/app/(desk)/reports/monthly/report-file';
import { findActor } from '@/lib/auth/require-actor';
import { recordReportExport } from '@/lib/db/report-file';
import { isMonth } from '@/lib/domain/month';
import type { Refusal } from '@/lib/domain/outcome';
import { parseScope } from '@/lib/domain/report/scope';

const CONTENT_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

const STATUS: Record<Refusal['kind'], number> = {
  notFound: 404,
  notAllowed: 403,
  refused: 409,
  invalid: 400,
  stale: 409,
};

function say(message: string, status: number): Response {
  return new Response(message, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** The monthly report as a file: ?month=2025-03&scope=all&format=xlsx. */
export async function GET(request: Request): Promise<Response> {
  const actor = await findActor();
  if (!actor) return say('登录已过期，请重新登录。', 401);
  const params = new URL(request.url).searchParams;
  const month = params.get('month') ?? '';
  const scope = parseScope(params.get('scope') ?? 'all');
  const format = params.get('format');
  if (!isMonth(month) || scope === null || (format !== 'xlsx' && format !== 'pdf')) {
    return say('请写明月份、范围和文件格式。', 400);
  }
  const question = { month, scope, format } as const;
  const file = await reportFile(actor, question);
  if (!file.ok) return say(file.message, STATUS[file.kind]);
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
}
