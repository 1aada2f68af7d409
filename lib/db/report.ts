import { z } from 'zod';
import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type Month, toDateColumn } from '../domain/day';
import { firstDay, formatMonth, monthOf } from '../domain/month';
import { done, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { type ReportLead, reportLeadSchema } from '../domain/report/detail';
import { type DrillColumn, type RowBehind, rowsBehind } from '../domain/report/drill-down';
import type { FigureId } from '../domain/report/figure';
import { marksOf } from '../domain/report/marks';
import { type MonthlyReport, monthlyReport } from '../domain/report/monthly-report';
import {
  isSelected,
  isWithinReach,
  type ReportScope,
  type RowKey,
  selectionOf,
} from '../domain/report/scope';
import type { ReportSource } from '../domain/report/source';
import { reportReach } from '../domain/unit-reach';
import { db } from './client';
import { factSets, readFacts, reportedFacts } from './report-facts';
import { reportLeads } from './report-leads';
import { frozenSource, openMonth, readSource } from './report-source';

export type ReportQuestion = { month: Month; scope: ReportScope };

/** Whether the actor may open this report, and what it is computed from: the writing of a closed month, or the present. */
async function sourceFor(actor: Actor, { month, scope }: ReportQuestion): Promise<Outcome<ReportSource>> {
  if (!can(actor, 'report.read')) return notAllowed('你的岗位不查看报表。');
  if (!isWithinReach(reportReach(actor), scope)) return notFound('报表');
  if (month > monthOf(actor.today)) return refused(`${formatMonth(month)}还没有开始。`);
  const frozen = await frozenSource(month);
  if (frozen) return done(frozen);
  if (!can(actor, 'report.preview')) return refused(`${formatMonth(month)}还没有月结，月结后可以查看。`);
  return done(await readSource(await openMonth(month, now())));
}

/**
 * The official monthly report (report A): counts, and whole yuan for S2 and F1. A closed month comes from its
 * snapshot, an open one is computed as of now. Refuses posts without reports, scopes out of reach, months not begun.
 */
export async function getMonthlyReport(
  actor: Actor,
  question: ReportQuestion,
): Promise<Outcome<MonthlyReport>> {
  const source = await sourceFor(actor, question);
  return source.ok ? done(monthlyReport(source.value, question.scope)) : source;
}

export type DrillQuestion = ReportQuestion & { figure: FigureId; row: RowKey; column: DrillColumn };

/** The rows behind one figure of the report, oldest first; `total` is the figure itself. Refuses as the report does. */
export async function listRowsBehind(
  actor: Actor,
  question: DrillQuestion,
): Promise<Outcome<{ rows: RowBehind[]; total: number }>> {
  const source = await sourceFor(actor, question);
  if (!source.ok) return source;
  const sets = await factSets(question.month, question.column === 'prior');
  const rows = rowsBehind(sets, source.value, source.value.rules, {
    figure: question.figure,
    column: question.column,
    selection: selectionOf(question.scope, question.row),
  });
  return done({ rows, total: rows.reduce((sum, row) => sum + row.amount, 0) });
}

/** Report and sheet 明细 together, as the files print them. */
export type ReportDocument = { report: MonthlyReport; leads: ReportLead[] };

async function frozenLeads(month: Month): Promise<ReportLead[]> {
  const where = { monthOn: toDateColumn(firstDay(month)) };
  const snapshot = await db.reportSnapshot.findUniqueOrThrow({ where, select: { leads: true } });
  return z.array(reportLeadSchema).parse(snapshot.leads);
}

async function openLeads({ month, scope }: ReportQuestion): Promise<ReportLead[]> {
  const open = await openMonth(month, now());
  const facts = await readFacts(open);
  const sets = { facts: facts.counted, previous: await reportedFacts(month, facts) };
  const cuts = { month, previousCutOffAt: open.cuts.previousCutOffAt.toISOString() };
  return reportLeads({
    month,
    rules: open.rules,
    cutOffAt: open.cuts.cutOffAt,
    selection: selectionOf(scope, 'total'),
    marks: marksOf(sets, cuts, open.rules),
  });
}

/** The report with its list of leads, for the writers of xlsx and pdf. Refuses as the report does. */
export async function getReportDocument(
  actor: Actor,
  question: ReportQuestion,
): Promise<Outcome<ReportDocument>> {
  const source = await sourceFor(actor, question);
  if (!source.ok) return source;
  const report = monthlyReport(source.value, question.scope);
  if (report.status === 'open') return done({ report, leads: await openLeads(question) });
  const within = selectionOf(question.scope, 'total');
  const leads = (await frozenLeads(question.month)).filter(lead => isSelected(within, lead));
  return done({ report, leads });
}
