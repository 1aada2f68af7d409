import { now } from '../clock';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { type Month, toDateColumn } from '../domain/day';
import { addMonths, firstDay, monthOf } from '../domain/month';
import { done, notAllowed, type Outcome, refused } from '../domain/outcome';
import { type PeriodView, whyNotCloseMonth } from '../domain/period';
import type { CloseMonthInput } from '../domain/period-input';
import { marksOf } from '../domain/report/marks';
import type { ReportSource } from '../domain/report/source';
import { recordAudit } from './audit';
import { readFacts, reportedFacts } from './report-facts';
import { reportLeads } from './report-leads';
import { closedMonths, type OpenMonth, openMonth, readSource } from './report-source';
import { perform, type Transaction } from './transaction';

/** The parts of a snapshot are read one after another and must belong together; 100,000 leads take seconds. */
const CLOSING = { isolationLevel: 'RepeatableRead', timeoutMs: 120_000 } as const;

/** One closing at a time; the number only has to differ from the other locks of the app. */
const CLOSING_LOCK = 72_707_371;

/** The months a reader may choose, newest first: from January of last year or the first closed one to the present. */
export async function listPeriods(actor: Actor): Promise<PeriodView[]> {
  const closed = await closedMonths();
  const current = monthOf(actor.today);
  const start = [`${Number(current.slice(0, 4)) - 1}-01`, ...closed.keys()].sort()[0] ?? current;
  const periods: PeriodView[] = [];
  for (let month = current; month >= start; month = addMonths(month, -1)) {
    const closedAt = closed.get(month);
    periods.push({ month, status: closedAt ? 'closed' : 'open', closedAt: closedAt?.toISOString() ?? null });
  }
  return can(actor, 'report.preview') ? periods : periods.filter(period => period.status === 'closed');
}

/** Writes down what the month reports, so that later edits change neither page nor files. */
async function freeze(tx: Transaction, actor: Actor, open: OpenMonth): Promise<ReportSource> {
  const { month, cutOffAt } = open.cuts;
  const source: ReportSource = { ...(await readSource(open, tx)), status: 'closed' };
  const facts = await readFacts(open, tx);
  const sets = { facts: facts.counted, previous: await reportedFacts(month, facts, tx) };
  const marks = marksOf(sets, source, open.rules);
  const leads = await reportLeads({ month, rules: open.rules, cutOffAt, selection: {}, marks }, tx);
  await tx.period.create({
    data: { monthOn: toDateColumn(firstDay(month)), closedAt: cutOffAt, closedById: actor.staffId },
    select: { monthOn: true },
  });
  // As text: an object would be walked and copied by the client once more, and the list may be long.
  await tx.$executeRaw`INSERT INTO report_snapshot (month_on, rule_set_year, rule_set_version, content, facts, leads, created_at)
    VALUES (${firstDay(month)}::date, ${source.rules.year}, ${source.rules.version}, ${JSON.stringify(source)}::jsonb,
      ${JSON.stringify(facts)}::jsonb, ${JSON.stringify(leads)}::jsonb, ${cutOffAt.toISOString()}::timestamptz)`;
  return source;
}

/**
 * 月结: closes a month for good and freezes its report at this instant, in one transaction. Office only;
 * refuses a month that has not ended, is closed, or comes out of order (whyNotCloseMonth).
 */
export async function closeMonth(actor: Actor, input: CloseMonthInput): Promise<Outcome<{ month: Month }>> {
  if (!can(actor, 'period.close')) return notAllowed('月结由指挥部办公室办理。');
  const { month } = input;
  return perform(async tx => {
    const [lock] = await tx.$queryRaw<
      { taken: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${CLOSING_LOCK}::bigint) AS taken`;
    if (!lock?.taken) return refused('另一位同事正在办理月结，请稍后刷新。');
    const why = whyNotCloseMonth(month, actor.today, (await closedMonths(tx)).keys());
    if (why) return refused(why);
    const source = await freeze(tx, actor, await openMonth(month, now(), tx));
    const after = { closedAt: source.cutOffAt, ruleSet: `${source.rules.year}/${source.rules.version}` };
    await recordAudit(tx, actor, { deed: 'period.closed', noun: 'period', nounId: month, after });
    return done({ month });
  }, CLOSING);
}
