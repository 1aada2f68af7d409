import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn, toDateColumn } from '../domain/day';
import { parseDay } from '../domain/day-input';
import { done, invalid, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import {
  type AddUnitInput,
  type EditUnitInput,
  type EndUnitInput,
  formerNamesAfter,
  splitNames,
  type UnitDetail,
  whyNotEndUnit,
  whyNotNamed,
  whyNotParent,
  whyNotUnitCode,
} from '../domain/unit';
import { recordAudit } from './audit';
import { db } from './client';
import { perform, type Transaction } from './transaction';

const NO_RIGHT = '只有系统管理员可以管理单位。';

async function readUnits(tx: Transaction, actor: Actor): Promise<UnitDetail[]> {
  const today = toDateColumn(actor.today);
  const rows = await tx.unit.findMany({
    orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }],
    include: {
      _count: {
        select: {
          posts: { where: { startsOn: { lte: today }, OR: [{ endsOn: null }, { endsOn: { gte: today } }] } },
        },
      },
    },
  });
  return rows.map(({ _count, sortOrder: _, ...row }) => ({
    ...row,
    startsOn: fromDateColumn(row.startsOn),
    endsOn: row.endsOn === null ? null : fromDateColumn(row.endsOn),
    postCount: _count.posts,
  }));
}

/** Every unit, the closed ones too, for whoever manages units; none for anybody else. */
export async function listUnitDetails(actor: Actor): Promise<UnitDetail[]> {
  return can(actor, 'unit.manage') ? readUnits(db, actor) : [];
}

/** One at a time: names and the tree are checked against all units. */
async function lockUnits(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('units'))`;
}

type Names = { code: string; name: string; shortName: string; aliases: string[]; parentCode: string | null };

function whyNotNames(unit: Names, units: readonly UnitDetail[]): Record<string, string> {
  const errors: Record<string, string> = {};
  const name = whyNotNamed(unit, units);
  if (name) errors.name = name;
  const parent = whyNotParent(unit.code, unit.parentCode, units);
  if (parent) errors.parentCode = parent;
  return errors;
}

async function whyNotAdd(
  tx: Transaction,
  input: AddUnitInput,
  units: readonly UnitDetail[],
): Promise<Record<string, string>> {
  const errors = whyNotNames({ ...input, aliases: splitNames(input.aliases) }, units);
  const code = whyNotUnitCode(input.code);
  if (code) errors.code = code;
  const holder = units.find(unit => unit.code.toLowerCase() === input.code.toLowerCase());
  if (holder) errors.code = `${holder.name}已用这个编码；用过的编码不再另用`;
  if (input.kind === 'taskForce') {
    const industry = input.industryKey
      ? await tx.industry.findUnique({ where: { key: input.industryKey }, select: { key: true } })
      : null;
    if (!industry) errors.industryKey = '产业专班要指定负责的产业';
  }
  return errors;
}

/** Adds a unit at the end of its order. */
export function addUnit(actor: Actor, input: AddUnitInput): Promise<Outcome<{ code: string }>> {
  return perform(async tx => {
    if (!can(actor, 'unit.manage')) return notAllowed(NO_RIGHT);
    await lockUnits(tx);
    const errors = await whyNotAdd(tx, input, await readUnits(tx, actor));
    const starts = parseDay(input.startsOn, { today: actor.today, prefer: 'past' });
    if (!starts.ok) errors.startsOn = starts.reason;
    if (!starts.ok || Object.keys(errors).length > 0) return invalid(errors);
    const last = await tx.unit.aggregate({ _max: { sortOrder: true } });
    const { code, name, shortName, kind, parentCode } = input;
    const unit = {
      code,
      name,
      shortName,
      kind,
      parentCode,
      aliases: splitNames(input.aliases),
      industryKey: kind === 'taskForce' ? input.industryKey : null,
    };
    const startsOn = starts.day ?? actor.today;
    await tx.unit.create({
      data: {
        ...unit,
        formerNames: [],
        sortOrder: (last._max.sortOrder ?? 0) + 1,
        startsOn: toDateColumn(startsOn),
      },
      select: { code: true },
    });
    await recordAudit(tx, actor, {
      deed: 'unit.added',
      noun: 'unit',
      nounId: code,
      after: { ...unit, startsOn },
    });
    return done({ code });
  });
}

/** Changes names and place of a unit. Old names are kept as former names; the code never changes. */
export function editUnit(actor: Actor, input: EditUnitInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'unit.manage')) return notAllowed(NO_RIGHT);
    await lockUnits(tx);
    const units = await readUnits(tx, actor);
    const unit = units.find(({ code }) => code === input.code);
    if (!unit) return notFound('单位');
    const { code, name, shortName, parentCode } = input;
    const aliases = splitNames(input.aliases);
    const errors = whyNotNames({ code, name, shortName, aliases, parentCode }, units);
    if (unit.parentCode === parentCode) delete errors.parentCode;
    if (Object.keys(errors).length > 0) return invalid(errors);
    const after = {
      name,
      shortName,
      parentCode,
      aliases,
      formerNames: formerNamesAfter(unit, { name, shortName, aliases }),
    };
    await tx.unit.update({ where: { code }, data: after, select: { code: true } });
    const before = {
      name: unit.name,
      shortName: unit.shortName,
      parentCode: unit.parentCode,
      aliases: unit.aliases,
    };
    await recordAudit(tx, actor, { deed: 'unit.edited', noun: 'unit', nounId: code, before, after });
    return done(null);
  });
}

/** Closes a unit on a day. It can no longer be chosen; its leads and past figures stay. */
export function endUnit(actor: Actor, input: EndUnitInput): Promise<Outcome> {
  return perform(async tx => {
    if (!can(actor, 'unit.manage')) return notAllowed(NO_RIGHT);
    await lockUnits(tx);
    const units = await readUnits(tx, actor);
    const unit = units.find(({ code }) => code === input.code);
    if (!unit) return notFound('单位');
    const ends = parseDay(input.endsOn, { today: actor.today, prefer: 'past' });
    if (!ends.ok) return invalid({ endsOn: ends.reason });
    if (ends.day === null) return invalid({ endsOn: '请填写撤并日期' });
    const day = toDateColumn(ends.day);
    const heldPosts = await tx.post.count({
      where: { unitCode: unit.code, OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
    });
    const openSubunits = units.filter(
      ({ parentCode, endsOn }) => parentCode === unit.code && endsOn === null,
    ).length;
    const why = whyNotEndUnit({ ...unit, heldPosts, openSubunits }, ends.day);
    if (why) return refused(why);
    await tx.unit.update({ where: { code: unit.code }, data: { endsOn: day }, select: { code: true } });
    const after = { endsOn: ends.day };
    await recordAudit(tx, actor, {
      deed: 'unit.ended',
      noun: 'unit',
      nounId: unit.code,
      before: { endsOn: unit.endsOn },
      after,
    });
    return done(null);
  });
}
