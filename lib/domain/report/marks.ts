import { stageName } from '../stage';
import { rowsBehind } from './drill-down';
import { type Cuts, type Fact, partOf } from './fact';
import type { CountingRules, FigureId } from './figure';

const MARKED: readonly FigureId[] = ['L1', 'L3', 'S2', 'D1', 'C1', 'F1'];

/** What the leads of this report brought late or had corrected, by lead. */
export function marksOf(
  sets: { facts: readonly Fact[]; previous: readonly Fact[] },
  cuts: Cuts,
  rules: CountingRules,
): Map<string, string> {
  const found = new Map<string, Set<string>>();
  const add = (fact: Fact, kind: '补报' | '更正'): void => {
    const name = fact.source === 'arrival' ? '到资' : stageName(fact.source);
    const marks = found.get(fact.leadId) ?? new Set();
    found.set(fact.leadId, marks.add(`${kind}：${name}`));
  };
  for (const fact of sets.facts) {
    const part = partOf(fact, cuts);
    if (part === 'late' || part === 'lastYearNew') add(fact, '补报');
  }
  for (const figure of MARKED) {
    const question = { figure, column: 'correction' as const, selection: {} };
    for (const row of rowsBehind({ ...sets, prior: [] }, cuts, rules, question)) {
      add(row.fact, '更正');
    }
  }
  return new Map([...found].map(([leadId, marks]) => [leadId, [...marks].join('、')]));
}
