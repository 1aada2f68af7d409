import { z } from 'zod';
import { openBulkRows } from '@/lib/db/bulk-list';
import { csvStream } from '@/lib/documents/csv';
import { notFound } from '@/lib/domain/outcome';
import { handler } from '@/lib/handler';

/** The leads that stayed as they were, each with its reason, as a list that Excel reads. */
export const GET = handler<{ id: string }>('bulk.exportRows', async (actor, _request, { id }) => {
  if (!z.uuid().safeParse(id).success) return notFound('批量修改');
  const opened = await openBulkRows(actor, id);
  if (!opened.ok) return opened;
  const name = encodeURIComponent(`批量修改_未改清单_${actor.today}.csv`);
  return new Response(csvStream(['编号', '项目名称', '责任单位', '未改原因'], opened.value), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="kept.csv"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
    },
  });
});
