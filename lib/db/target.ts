import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { toYuan } from '../domain/money';
import { firstDay } from '../domain/month';
import { done, invalid, notAllowed, type Outcome, refused, stale } from '../domain/outcome';
import {
  BASELINE_METRICS,
  cellId,
  type FigureRow,
  type FigureSheet,
  readCell,
  TARGET_METRICS,
} from '../domain/target';
import type { SetBaselinesInput, SetTargetsInput, TypedCell } from '../domain/target-input';
import { recordAudit } from './audit';
import { db } from './client';
import { perform, type Transaction } from './transaction';

const NO_RIGHT = '目标与基数由指挥部办公室填写，请联系办公室。';

type Key = Pick<TypedCell, 'scopeKind' | 'scopeKey' | 'metric'>;
type Figure = Key & { value: bigint };
type Change = Key & { value: number | null };

/** The city, the industries and the units that chase leads, in order, with their figures. */
async function rowsOf(figures: Figure[], kind: 'industry' | 'unit'): Promise<FigureRow[]> {
  const values = (scopeKind: string, scopeKey: string): Record<string, number> =>
    Object.fromEntries(
      figures
        .filter(figure => figure.scopeKind === scopeKind && figure.scopeKey === scopeKey)
        .map(figure => [figure.metric, toYuan(figure.value)]),
    );
  const withFigures = figures.filter(figure => figure.scopeKind === kind).map(figure => figure.scopeKey);
  if (kind === 'unit') {
    const units = await db.unit.findMany({
      where: { OR: [{ endsOn: null }, { code: { in: withFigures } }] },
      orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    });
    return units.map(({ code, shortName }) => ({
      scopeKind: 'unit',
      scopeKey: code,
      name: shortName,
      order: null,
      values: values('unit', code),
    }));
  }
  const industries = await db.industry.findMany({
    where: { OR: [{ status: 'active' }, { key: { in: withFigures } }] },
    orderBy: { sortOrder: 'asc' },
  });
  const city: FigureRow = {
    scopeKind: 'city',
    scopeKey: 'city',
    name: '全市',
    order: null,
    values: values('city', 'city'),
  };
  return [
    city,
    ...industries.map(({ key, name, sortOrder, status }) => ({
      scopeKind: 'industry' as const,
      scopeKey: key,
      name,
      order: status === 'active' ? sortOrder : null,
      values: values('industry', key),
    })),
  ];
}

const NOTHING: FigureSheet = { rows: [], isFrozen: false };

/** The targets of a year: city and industries, or the units. */
export async function getTargetSheet(
  actor: Actor,
  year: number,
  kind: 'industry' | 'unit',
): Promise<FigureSheet> {
  if (!can(actor, 'target.edit')) return NOTHING;
  return { rows: await rowsOf(await db.target.findMany({ where: { year } }), kind), isFrozen: false };
}

/** The typed cumulative figures up to a month: city and industries, or the units. */
export async function getBaselineSheet(
  actor: Actor,
  month: string,
  kind: 'industry' | 'unit',
): Promise<FigureSheet> {
  if (!can(actor, 'target.edit')) return NOTHING;
  const monthOn = toDateColumn(firstDay(month));
  const [figures, snapshots] = await Promise.all([
    db.baseline.findMany({ where: { monthOn } }),
    db.reportSnapshot.count({ where: { monthOn } }),
  ]);
  return { rows: await rowsOf(figures, kind), isFrozen: snapshots > 0 };
}

/** The cells as numbers, or why not: unreadable, of nobody, or changed by somebody else since. */
async function readChanges(
  tx: Transaction,
  cells: TypedCell[],
  metrics: typeof TARGET_METRICS,
  stored: Figure[],
): Promise<Outcome<{ changes: Change[]; before: Change[] }>> {
  const current = new Map(stored.map(figure => [cellId(figure), toYuan(figure.value)]));
  const [industries, units] = await Promise.all([
    tx.industry.findMany({ select: { key: true } }),
    tx.unit.findMany({ select: { code: true } }),
  ]);
  const scopes = new Set([
    'city:city',
    ...industries.map(({ key }) => `industry:${key}`),
    ...units.map(({ code }) => `unit:${code}`),
  ]);
  const errors: Record<string, string> = {};
  const changes: Change[] = [];
  const before: Change[] = [];
  for (const typed of cells) {
    const { scopeKind, scopeKey, metric } = typed;
    const read = readCell(typed, metrics);
    const was = current.get(cellId(typed)) ?? null;
    if (!read.ok) errors[cellId(typed)] = read.reason;
    else if (!scopes.has(`${scopeKind}:${scopeKey}`)) errors[cellId(typed)] = '没有这个单位或产业';
    else if (was !== typed.before && was !== read.value)
      return stale('有人刚改过其中的数字。你填写的内容没有丢失，请刷新核对后再保存。', 0);
    else {
      changes.push({ scopeKind, scopeKey, metric, value: read.value });
      before.push({ scopeKind, scopeKey, metric, value: was });
    }
  }
  return Object.keys(errors).length > 0 ? invalid(errors) : done({ changes, before });
}

/** Sets or clears targets of a year, all or none. */
export function setTargets(actor: Actor, input: SetTargetsInput): Promise<Outcome<{ count: number }>> {
  return perform(async tx => {
    if (!can(actor, 'target.edit')) return notAllowed(NO_RIGHT);
    const { year } = input;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('targets'))`;
    const stored = await tx.target.findMany({ where: { year } });
    const read = await readChanges(tx, input.cells, TARGET_METRICS, stored);
    if (!read.ok) return read;
    for (const { value, ...key } of read.value.changes) {
      await tx.target.deleteMany({ where: { year, ...key } });
      if (value !== null)
        await tx.target.create({ data: { year, ...key, value: BigInt(value) }, select: { year: true } });
    }
    await recordAudit(tx, actor, {
      deed: 'target.set',
      noun: 'target',
      nounId: String(year),
      before: read.value.before,
      after: read.value.changes,
    });
    return done({ count: read.value.changes.length });
  });
}

/** Sets or clears last year's figures of a month, all or none; a closed month has its own. */
export function setBaselines(actor: Actor, input: SetBaselinesInput): Promise<Outcome<{ count: number }>> {
  return perform(async tx => {
    if (!can(actor, 'target.edit')) return notAllowed(NO_RIGHT);
    const monthOn = toDateColumn(firstDay(input.month));
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('targets'))`;
    if ((await tx.reportSnapshot.count({ where: { monthOn } })) > 0)
      return refused('这个月已月结，上年同期取月结快照，不用填写基数。');
    const stored = await tx.baseline.findMany({ where: { monthOn } });
    const read = await readChanges(tx, input.cells, BASELINE_METRICS, stored);
    if (!read.ok) return read;
    for (const { value, ...key } of read.value.changes) {
      await tx.baseline.deleteMany({ where: { monthOn, ...key } });
      if (value !== null)
        await tx.baseline.create({
          data: { monthOn, ...key, value: BigInt(value) },
          select: { monthOn: true },
        });
    }
    await recordAudit(tx, actor, {
      deed: 'baseline.set',
      noun: 'baseline',
      nounId: input.month,
      before: read.value.before,
      after: read.value.changes,
    });
    return done({ count: read.value.changes.length });
  });
}
