import { createHash } from 'node:crypto';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { firstDay } from '../domain/month';
import { done, type Outcome } from '../domain/outcome';
import type { MonthlyReport } from '../domain/report/monthly-report';
import { recordAudit } from './audit';
import { db } from './client';
import { getMonthlyReport, type ReportQuestion } from './report';

export type ReportFormat = 'xlsx' | 'pdf';

/** The report a file is asked for, and its bytes where a closed month has already handed them out. */
export type ReportFile = { report: MonthlyReport; bytes: Uint8Array<ArrayBuffer> | null };

/** What is kept for the file of a report. Refuses as the report does; no bytes for an open month or a first demand. */
export async function getReportFile(
  actor: Actor,
  question: ReportQuestion & { format: ReportFormat },
): Promise<Outcome<ReportFile>> {
  const report = await getMonthlyReport(actor, question);
  if (!report.ok) return report;
  const { month, scope, format } = question;
  const kept = await db.reportFile.findUnique({
    where: { monthOn_scope_format: { monthOn: toDateColumn(firstDay(month)), scope, format } },
    select: { bytes: true },
  });
  return done({ report: report.value, bytes: kept?.bytes ?? null });
}

/**
 * Keeps the bytes of a closed month's file for good and answers what is kept: of two who come at once both get
 * the bytes of the first. An open month's are handed back as they are. The export stands in the audit.
 */
export async function handOutReportFile(
  actor: Actor,
  question: ReportQuestion & { format: ReportFormat },
  file: { report: MonthlyReport; bytes: Uint8Array<ArrayBuffer>; rowCount: number },
): Promise<Uint8Array<ArrayBuffer>> {
  const { month, scope, format } = question;
  const monthOn = toDateColumn(firstDay(month));
  return db.$transaction(async tx => {
    const after = { scope, format, status: file.report.status, rowCount: file.rowCount };
    await recordAudit(tx, actor, { deed: 'report.exported', noun: 'report', nounId: month, after });
    if (file.report.status === 'open') return file.bytes;
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    await tx.reportFile.createMany({
      data: [{ monthOn, scope, format, bytes: file.bytes, sha256 }],
      skipDuplicates: true,
    });
    const where = { monthOn_scope_format: { monthOn, scope, format } };
    return (await tx.reportFile.findUniqueOrThrow({ where, select: { bytes: true } })).bytes;
  });
}
