import { openAuditExport } from '@/lib/db/audit-export';
import { auditCsv, auditXlsx } from '@/lib/documents/audit-files';
import { readAuditFilter } from '@/lib/domain/audit-filter';
import { handler } from '@/lib/handler';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

/** The audit as the filter on the screen lets it through, all rows, as a file that is written while it is read. */
export const GET = handler('audit.export', async (actor, request) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const format = params.format === 'csv' ? 'csv' : 'xlsx';
  const opened = await openAuditExport(actor, readAuditFilter(params, actor.today), format);
  if (!opened.ok) return opened;
  const { count, chunks } = opened.value;
  const name = encodeURIComponent(`审计记录_${actor.today}.${format}`);
  return new Response(format === 'csv' ? auditCsv(chunks) : auditXlsx(chunks), {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="audit.${format}"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
      'X-Row-Count': String(count),
    },
  });
});
