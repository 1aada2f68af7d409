import { z } from 'zod';
import { getBulkJob } from '@/lib/db/bulk-view';
import { notFound } from '@/lib/domain/outcome';
import { handler } from '@/lib/handler';

/** How far a job is, for the page that waits for it. */
export const GET = handler<{ id: string }>('bulk.progress', async (actor, _request, { id }) => {
  const job = z.uuid().safeParse(id).success ? await getBulkJob(actor, id) : null;
  if (job === null) return notFound('批量修改');
  return Response.json(job, { headers: { 'Cache-Control': 'private, no-store' } });
});
