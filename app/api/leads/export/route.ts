import { now } from '@/lib/clock';
import { openLeadExport } from '@/lib/db/lead-export';
import { listIndustries } from '@/lib/db/vocabulary';
import { leadListFile } from '@/lib/documents/lead-list-file';
import { readExport } from '@/lib/domain/export-column';
import { EXPORT_TYPES, exportFileName, MOST_AT_ONCE, watermark } from '@/lib/domain/lead-export';
import { formatInstant } from '@/lib/format';
import { handler } from '@/lib/handler';

/** The ledger as it stands on the screen, all its rows, as a file that is written while it is read. */
export const GET = handler('lead.export', async (actor, request) => {
  const { search, searchParams } = new URL(request.url);
  const format = searchParams.get('format') === 'csv' ? 'csv' : 'xlsx';
  const { filter, columns, hasContacts } = readExport(search);
  const opened = await openLeadExport(actor, filter, format, { most: MOST_AT_ONCE, columns, hasContacts });
  if (!opened.ok) return opened;
  const { count, chunks } = opened.value;
  const industries = new Map((await listIndustries(actor)).map(({ key, name }) => [key, name]));
  const note = watermark(actor.name, formatInstant(now()), count);
  const name = encodeURIComponent(exportFileName(actor.name, actor.today, format));
  return new Response(leadListFile(format, chunks, { columns, industries, note }), {
    headers: {
      'Content-Type': EXPORT_TYPES[format],
      'Content-Disposition': `attachment; filename="leads.${format}"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
      'X-Row-Count': String(count),
    },
  });
});
