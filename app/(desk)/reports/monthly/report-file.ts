import { getReportDocument } from '@/lib/db/report';
import { type FileQuestion, getReportFile, keepReportFile, type ReportFile } from '@/lib/db/report-file';
import { writeMonthlyReportPdf } from '@/lib/documents/monthly-report-pdf';
import { writeMonthlyReportXlsx } from '@/lib/documents/monthly-report-xlsx';
import type { Actor } from '@/lib/domain/actor';
import { done, type Outcome } from '@/lib/domain/outcome';
import { reportFileName } from '@/lib/domain/report/words';

const WRITERS = { xlsx: writeMonthlyReportXlsx, pdf: writeMonthlyReportPdf };

/** The file of a report: the kept one of a closed month, else written now and, once the month is closed, kept. */
export async function reportFile(
  actor: Actor,
  question: FileQuestion,
): Promise<Outcome<ReportFile & { name: string }>> {
  const found = await getReportFile(actor, question);
  if (!found.ok) return found;
  const name = reportFileName(question.month, found.value.report.scopeName, question.format);
  if (found.value.file) return done({ ...found.value.file, name });
  const document = await getReportDocument(actor, question);
  if (!document.ok) return document;
  const { report, leads } = document.value;
  const file = { bytes: await WRITERS[question.format](report, leads), leadCount: leads.length };
  return done({ ...(await keepReportFile(actor, question, { report, file })), name });
}
