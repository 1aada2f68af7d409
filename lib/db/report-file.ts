import { createHash } from 'node:crypto';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { firstDay } from '../domain/month';
import { done, type Outcome } from '../domain/outcome';
import type { MonthlyReport } from '../domain/report/monthly-report';
import { isWithinReach } from '../domain/report/scope';
import { reportReach } from '../domain/unit-reach';
import { recordAudit } from './audit';
import { db } from './client';
import { getMonthlyReport, type ReportQuestion } from './report';

export type ReportFormat = 'xlsx' | 'pdf';

/** A file as it is handed out; `leadCount` = lines of sheet 明细 in it. */
export type ReportFile = { bytes: Uint8Array<ArrayBuffer>; leadCount: number };

const keyOf = ({ month, scope, format }: FileQuestion) => ({
  monthOn: toDateColumn(firstDay(month)),
  scope,
  format,
});

export type FileQuestion = ReportQuestion & { format: ReportFormat };

/** The report, and its file where a closed month has already handed one out. Refuses as the report does. */
export async function getReportFile(
  actor: Actor,
  question: FileQuestion,
): Promise<Outcome<{ report: MonthlyReport; file: ReportFile | null }>> {
  const report = await getMonthlyReport(actor, question);
  if (!report.ok) return report;
  const where = { monthOn_scope_format: keyOf(question) };
  const file = await db.reportFile.findUnique({ where, select: { bytes: true, leadCount: true } });
  return done({ report: report.value, file });
}

/**
 * Keeps the file written from a closed report for good and answers what is kept: of two who come at once both
 * get the bytes of the first. A file written from an open report is answered as it is, even if the month has
 * been closed meanwhile.
 */
export async function keepReportFile(
  actor: Actor,
  question: FileQuestion,
  written: { report: MonthlyReport; file: ReportFile },
): Promise<ReportFile> {
  const { report, file } = written;
  if (report.status === 'open' || !isWithinReach(reportReach(actor), question.scope)) return file;
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  await db.reportFile.createMany({ data: [{ ...keyOf(question), ...file, sha256 }], skipDuplicates: true });
  const where = { monthOn_scope_format: keyOf(question) };
  return db.reportFile.findUniqueOrThrow({ where, select: { bytes: true, leadCount: true } });
}

/** Writes into the audit that a file left the house, with the number of leads in it. */
export async function recordReportExport(
  actor: Actor,
  question: FileQuestion,
  leadCount: number,
): Promise<void> {
  const { month, scope, format } = question;
  const after = { scope, format, leadCount };
  await db.$transaction(tx =>
    recordAudit(tx, actor, { deed: 'report.exported', noun: 'report', nounId: month, after }),
  );
}
