import { exportWeeklyReport } from '@/lib/db/weekly-report';
import { weeklyFileName, writeWeeklyXlsx } from '@/lib/documents/weekly-xlsx';
import { EXPORT_TYPES } from '@/lib/domain/lead-export';
import { readWeeklyChoice } from '@/lib/domain/weekly/weekly-question';
import { handler } from '@/lib/handler';

/** The weekly table as a workbook: ?week=2026-03-06&by=unit&layout=collection. */
export const GET = handler('weekly.export', async (actor, request) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const choice = readWeeklyChoice(params, actor.today);
  const opened = await exportWeeklyReport(actor, choice);
  if (!opened.ok) return opened;
  const bytes = await writeWeeklyXlsx({ ...opened.value, layout: choice.layout, reporter: actor.name });
  const name = encodeURIComponent(weeklyFileName(choice.layout, choice.friday));
  return new Response(bytes, {
    headers: {
      'Content-Type': EXPORT_TYPES.xlsx,
      'Content-Length': String(bytes.byteLength),
      'Content-Disposition': `attachment; filename="weekly-${choice.friday}.xlsx"; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
    },
  });
});
