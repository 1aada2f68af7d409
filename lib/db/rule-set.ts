import { type RuleSet, ruleSetContentSchema } from '../domain/rule-set';
import { db } from './client';
import type { Transaction } from './transaction';

const kept = new Map<string, RuleSet>();

/**
 * The rules in force for a year: the newest version of the year, else of the last year before it; for days
 * before there were any, the first.
 * A version never changes, so what was read once is kept in memory; which version is newest is asked anew.
 */
export async function getRuleSet(year: number, tx: Transaction = db): Promise<RuleSet> {
  const select = { year: true, version: true } as const;
  const newest =
    (await tx.ruleSet.findFirst({
      where: { year: { lte: year } },
      orderBy: [{ year: 'desc' }, { version: 'desc' }],
      select,
    })) ?? (await tx.ruleSet.findFirst({ orderBy: [{ year: 'asc' }, { version: 'desc' }], select }));
  if (!newest) throw new Error('There is no rule set at all.');
  const key = `${newest.year}/${newest.version}`;
  const known = kept.get(key);
  if (known) return known;
  const row = await tx.ruleSet.findUniqueOrThrow({ where: { year_version: newest } });
  const rules: RuleSet = { ...newest, ...ruleSetContentSchema.parse(row.content) };
  kept.set(key, rules);
  return rules;
}
