import { type LeadExport, openLeadExport } from '@/lib/db/lead-export';
import { listIndustries } from '@/lib/db/vocabulary';
import { leadListCsv } from '@/lib/documents/lead-list-csv';
import { leadListXlsx } from '@/lib/documents/lead-list-xlsx';
import { type LedgerValue, ledgerValues } from '@/lib/domain/lead-column';
import { readFilter } from '@/lib/domain/lead-filter';
import { handler } from '@/lib/handler';

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;

async function* valuesOf(
  chunks: LeadExport['chunks'],
  industries: ReadonlyMap<string, string>,
): AsyncGenerator<LedgerValue[][]> {
  for await (const rows of chunks)
    yield rows.map(row =>
      ledgerValues(row, row.industryKey === null ? null : (industries.get(row.industryKey) ?? null)),
    );
}

/** The ledger as it stands on the screen, all its rows, as a file that is written while it is read. */
export const GET = handler('lead.export', async (actor, request) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const format = params.format === 'csv' ? 'csv' : 'xlsx';
  const opened = await openLeadExport(actor, readFilter(params), format);
  if (!opened.ok) return opened;
  const names = new Map((await listIndustries(actor)).map(({ key, name }) => [key, name]));
  const values = valuesOf(opened.value.chunks, names);
  const body = format === 'csv' ? leadListCsv(values) : leadListXlsx(values);
  const name = encodeURIComponent(`线索台账_${actor.today}.${format}`);
  return new Response(body, {
    headers: {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="leads.${format}"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
      'X-Row-Count': String(opened.value.count),
    },
  });
});
