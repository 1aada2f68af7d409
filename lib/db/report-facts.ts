import { now } from '../clock';
import { type Month, toDateColumn } from '../domain/day';
import { addMonths, firstDay, firstMonthOfYear } from '../domain/month';
import type { FactSets } from '../domain/report/drill-down';
import type { Fact } from '../domain/report/fact';
import { type FrozenFacts, frozenFactsSchema } from '../domain/report/source';
import { db } from './client';
import { monthFacts, yearToDateFacts } from './report-cells';
import { type OpenMonth, openMonth } from './report-source';
import type { Transaction } from './transaction';

async function frozenFacts(month: Month, tx: Transaction): Promise<FrozenFacts | null> {
  const snapshot = await tx.reportSnapshot.findUnique({
    where: { monthOn: toDateColumn(firstDay(month)) },
    select: { facts: true },
  });
  return snapshot && frozenFactsSchema.parse(snapshot.facts);
}

/** What closing writes down: the things of the month, and those of the month before where nothing else keeps them. */
export async function readFacts(open: OpenMonth, tx: Transaction = db): Promise<FrozenFacts> {
  const { rules, cuts, closed } = open;
  const before = addMonths(cuts.month, -1);
  const counted = await monthFacts(rules, cuts, tx);
  if (firstMonthOfYear(cuts.month) === cuts.month) return { counted, reported: [] };
  if (closed.has(before)) return { counted, reported: null };
  return { counted, reported: await yearToDateFacts(rules, before, cuts.previousCutOffAt, tx) };
}

/** This year's things as reported for the month before, from the facts at hand or from that month's own snapshot. */
export async function reportedFacts(month: Month, facts: FrozenFacts, tx: Transaction = db): Promise<Fact[]> {
  const reported = facts.reported ?? (await frozenFacts(addMonths(month, -1), tx))?.counted ?? [];
  return thisYear(reported, month);
}

/** A snapshot keeps last year's late things as well, which were in no total. */
function thisYear(facts: Fact[], month: Month): Fact[] {
  const from = firstDay(firstMonthOfYear(month));
  return facts.filter(fact => fact.happenedOn >= from);
}

/** Everything a drill-down of the month may need; closed months from their writing, an open one read now. */
export async function factSets(month: Month, wantsPrior: boolean): Promise<FactSets> {
  const facts = (await frozenFacts(month, db)) ?? (await readFacts(await openMonth(month, now())));
  const lastYear = addMonths(month, -12);
  const prior = wantsPrior ? ((await frozenFacts(lastYear, db))?.counted ?? []) : [];
  return {
    facts: facts.counted,
    previous: await reportedFacts(month, facts),
    prior: thisYear(prior, lastYear),
  };
}
