import { z } from 'zod';
import { fetchExport } from '@/lib/db/export-job';
import { readExportFile } from '@/lib/db/export-store';
import { EXPORT_TYPES } from '@/lib/domain/lead-export';
import { notFound } from '@/lib/domain/outcome';
import { handler } from '@/lib/handler';

/** A finished export, its owner's alone. */
export const GET = handler<{ id: string }>('export.download', async (actor, _request, { id }) => {
  if (!z.uuid().safeParse(id).success) return notFound('导出文件');
  const fetched = await fetchExport(actor, id);
  if (!fetched.ok) return fetched;
  const { name, format, sizeBytes } = fetched.value;
  return new Response(readExportFile(id), {
    headers: {
      'Content-Type': EXPORT_TYPES[format],
      'Content-Length': String(sizeBytes),
      'Content-Disposition': `attachment; filename="leads.${format}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
});
