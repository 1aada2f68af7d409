import { type Day, toDateColumn, yearOf } from '../../lib/domain/day';
import type { Prisma } from '../generated/client';
import { between, chance, pick } from './chance';
import { readLeadPlans } from './lead-table';

/** How many there were in a year: the demo's own scale, and the published figures of 2024 for M1 and M2. */
const COUNTS: Record<string, number> = { L1: 88, L3: 74, S1: 48, M1: 21, M2: 10, D1: 32, C1: 20 };
const PUBLISHED: Record<string, Record<string, number>> = { '2024': { M1: 71, M2: 96 } };
/** Metrics that sum money over as many events; the average event in yuan. */
const SUMS: Record<string, { events: number; average: number }> = {
  S2: { events: 48, average: 550_000_000 },
  F1: { events: 60, average: 75_000_000 },
};

type Happening = { month: number; industryKey: string; unitCode: string; value: number };

/** Invented happenings of a past year, so that the figures of city, industries and units always agree. */
function happeningsOf(year: number, metric: string, salt: number): Happening[] {
  const count = PUBLISHED[year]?.[metric] ?? COUNTS[metric] ?? SUMS[metric]?.events ?? 0;
  const average = SUMS[metric]?.average;
  const places = readLeadPlans().flatMap(plan =>
    plan.industryKey ? [{ industryKey: plan.industryKey, unitCode: plan.unitCode }] : [],
  );
  return Array.from({ length: count }, (_, index) => ({
    ...pick(places, year, salt, index, 1),
    month: between(1, 12, year, salt, index, 2),
    value:
      average === undefined
        ? 1
        : Math.round((average * (0.3 + 1.4 * chance(year, salt, index, 3))) / 10_000) * 10_000,
  }));
}

const METRICS = [...Object.keys(COUNTS), ...Object.keys(SUMS)];

function sumsBy(happenings: readonly Happening[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { industryKey, unitCode, value } of happenings) {
    for (const scope of ['city/city', `industry/${industryKey}`, `unit/${unitCode}`])
      sums.set(scope, (sums.get(scope) ?? 0) + value);
  }
  return sums;
}

type Scope = Pick<Prisma.TargetCreateManyInput, 'scopeKind' | 'scopeKey'>;

function scopeOf(text: string): Scope {
  const [kind = '', key = ''] = text.split('/');
  return { scopeKind: kind as Scope['scopeKind'], scopeKey: key };
}

/** 上年同期: the cumulative figures of the two years before, month by month. */
export function baselineRows(today: Day): Prisma.BaselineCreateManyInput[] {
  const years = [yearOf(today) - 2, yearOf(today) - 1];
  return years.flatMap(year =>
    METRICS.flatMap((metric, salt) => {
      const happenings = happeningsOf(year, metric, salt);
      const scopes = [...sumsBy(happenings).keys()];
      return Array.from({ length: 12 }, (_, index) => index + 1).flatMap(month => {
        const sums = sumsBy(happenings.filter(one => one.month <= month));
        const monthOn = toDateColumn(`${year}-${String(month).padStart(2, '0')}-01`);
        return scopes.map(scope => ({ monthOn, ...scopeOf(scope), metric, value: sums.get(scope) ?? 0 }));
      });
    }),
  );
}

/** 年度目标: a sixth more than the year before, for this year and last year. */
export function targetRows(today: Day): Prisma.TargetCreateManyInput[] {
  const years = [yearOf(today) - 1, yearOf(today)];
  return years.flatMap(year =>
    METRICS.flatMap((metric, salt) =>
      [...sumsBy(happeningsOf(year - 1, metric, salt))].map(([scope, value]) => ({
        year,
        ...scopeOf(scope),
        metric,
        value:
          metric in SUMS ? Math.ceil((value * 7) / 6 / 10_000_000) * 10_000_000 : Math.ceil((value * 7) / 6),
      })),
    ),
  );
}
