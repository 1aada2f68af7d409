import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { addDays, toDateColumn, weekday } from '../domain/day';
import { type DaySpan, resolveSpan } from '../domain/day-span';
import type { DutyLimits } from '../domain/duty-limit';
import { type LeadConditions, NONE, SET_FIELDS, SET_PARAMS, type SetParam } from '../domain/lead-condition';
import type { YuanRange } from '../domain/yuan-range';
import { alarmedSql } from './duty-sql';

/** Active leads whose clocks are quiet today; what lib/db/duty-sql.ts leaves out of the late ones. */
function snoozedSql(today: string): Prisma.Sql {
  return Prisma.sql`(lead.status = 'active' AND EXISTS (SELECT 1 FROM lead_snooze AS quiet
    WHERE quiet.lead_id = lead.id AND quiet.ended_at IS NULL AND quiet.until_on >= ${toDateColumn(today)}))`;
}

function dueCondition({ due }: LeadConditions, today: string, limits: DutyLimits | undefined): Prisma.Sql[] {
  if (due === 'late') {
    if (!limits) throw new Error('Late by which rules? Ask withLimits() first.');
    return [alarmedSql(limits, 'red')];
  }
  if (due === 'snoozed') return [snoozedSql(today)];
  if (due === 'overdue')
    return [Prisma.sql`lead.next_step_on < ${toDateColumn(today)} AND lead.status = 'active'`];
  if (due === 'today')
    return [Prisma.sql`lead.next_step_on = ${toDateColumn(today)} AND lead.status = 'active'`];
  if (due === 'week') {
    const sunday = addDays(today, 7 - weekday(today));
    return [
      Prisma.sql`lead.next_step_on BETWEEN ${toDateColumn(today)} AND ${toDateColumn(sunday)} AND lead.status = 'active'`,
    ];
  }
  if (due === 'stale') {
    return [
      Prisma.sql`lead.last_progress_on < ${toDateColumn(addDays(today, -30))} AND lead.status = 'active'`,
    ];
  }
  return [];
}

/** What the actor follows or answers for, over the alias `lead`; not a right, only a wish. */
export function ownLeadsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(lead.officer_id = ${actor.staffId}::uuid OR lead.responsible_leader_id = ${actor.staffId}::uuid)`;
}

/** Columns that hold one value of a set, with their type. */
const COLUMNS = {
  stage: { column: Prisma.sql`lead.stage`, type: Prisma.sql`stage` },
  status: { column: Prisma.sql`lead.status`, type: Prisma.sql`lead_status` },
  industry: { column: Prisma.sql`lead.industry_key`, type: Prisma.sql`text` },
  node: { column: Prisma.sql`lead.chain_node_key`, type: Prisma.sql`text` },
  unit: { column: Prisma.sql`lead.responsible_unit_code`, type: Prisma.sql`text` },
  origin: { column: Prisma.sql`lead.origin`, type: Prisma.sql`origin` },
  band: { column: Prisma.sql`lead.value_band`, type: Prisma.sql`int` },
  officer: { column: Prisma.sql`lead.officer_id`, type: Prisma.sql`uuid` },
  leader: { column: Prisma.sql`lead.responsible_leader_id`, type: Prisma.sql`uuid` },
  source: { column: Prisma.sql`lead.source`, type: Prisma.sql`lead_source` },
} as const;
type ColumnParam = keyof typeof COLUMNS;

const isColumn = (param: SetParam): param is ColumnParam => Object.hasOwn(COLUMNS, param);

type Wanted = readonly (string | number)[];

/** One value is asked for by equality: only then does an index keep its order behind the column. */
function inColumn(param: ColumnParam, wanted: Wanted): Prisma.Sql {
  const { column, type } = COLUMNS[param];
  const named = wanted.filter(value => value !== NONE);
  const isOne =
    named.length === 1
      ? Prisma.sql`${column} = ${named[0]}::${type}`
      : Prisma.sql`${column} = ANY(${named}::${type}[])`;
  if (named.length === wanted.length) return isOne;
  return named.length === 0 ? Prisma.sql`${column} IS NULL` : Prisma.sql`(${isOne} OR ${column} IS NULL)`;
}

/** The last character there is: what begins with a text lies between the text and the text with this behind it. */
const LAST = '\u{10FFFF}';

function inRegions(wanted: Wanted): Prisma.Sql {
  const parts = wanted.map(value =>
    value === NONE
      ? Prisma.sql`lead.source_place IS NULL`
      : Prisma.sql`(lead.source_place >= ${value} AND lead.source_place < ${`${value}${LAST}`})`,
  );
  return Prisma.sql`(${Prisma.join(parts, ' OR ')})`;
}

/** By the latest claim: an earlier one that was given up says nothing about today. */
function inClaimStates(wanted: Wanted): Prisma.Sql {
  const states = wanted.filter(value => value !== NONE);
  const inState = Prisma.sql`lead.id IN (SELECT claim.lead_id FROM claim
    WHERE claim.state = ANY(${states}::claim_state[]) AND NOT EXISTS (SELECT 1 FROM claim AS later
      WHERE later.lead_id = claim.lead_id AND (later.filed_at, later.id) > (claim.filed_at, claim.id)))`;
  const without = Prisma.sql`NOT EXISTS (SELECT 1 FROM claim WHERE claim.lead_id = lead.id)`;
  if (states.length === wanted.length) return inState;
  return states.length === 0 ? without : Prisma.sql`(${inState} OR ${without})`;
}

function withTags(wanted: Wanted): Prisma.Sql {
  const ids = wanted.filter(value => value !== NONE);
  const tagged = Prisma.sql`lead.id IN (SELECT lead_id FROM lead_tag WHERE tag_id = ANY(${ids}::uuid[]))`;
  const without = Prisma.sql`NOT EXISTS (SELECT 1 FROM lead_tag WHERE lead_id = lead.id)`;
  if (ids.length === wanted.length) return tagged;
  return ids.length === 0 ? without : Prisma.sql`(${tagged} OR ${without})`;
}

function oneOf(param: SetParam, wanted: Wanted): Prisma.Sql {
  if (isColumn(param)) return inColumn(param, wanted);
  if (param === 'region') return inRegions(wanted);
  return param === 'claim' ? inClaimStates(wanted) : withTags(wanted);
}

/** What is unknown is none of the excluded: a lead without an industry stays in when one industry is left out. */
const noneOf = (param: SetParam, unwanted: Wanted): Prisma.Sql =>
  Prisma.sql`(${oneOf(param, unwanted)}) IS NOT TRUE`;

function sets(asked: LeadConditions): Prisma.Sql[] {
  return SET_PARAMS.flatMap(param => {
    const wanted: Wanted = asked[SET_FIELDS[param].property];
    const unwanted: Wanted = asked.not[param] ?? [];
    return [
      ...(wanted.length > 0 ? [oneOf(param, wanted)] : []),
      ...(unwanted.length > 0 ? [noneOf(param, unwanted)] : []),
    ];
  });
}

/** 0 stands for an amount that nobody has named yet, and lies in no range. */
function amountCondition(range: YuanRange | null): Prisma.Sql[] {
  if (range === null) return [];
  return [
    Prisma.sql`lead.value_yuan >= ${BigInt(Math.max(1, range.from ?? 1))}::bigint`,
    ...(range.to === null ? [] : [Prisma.sql`lead.value_yuan <= ${BigInt(range.to)}::bigint`]),
  ];
}

function spanCondition(column: Prisma.Sql, span: DaySpan | null, today: string): Prisma.Sql[] {
  if (span === null) return [];
  const { from, to } = resolveSpan(span, today);
  return [
    ...(from === null ? [] : [Prisma.sql`${column} >= ${toDateColumn(from)}::date`]),
    ...(to === null ? [] : [Prisma.sql`${column} <= ${toDateColumn(to)}::date`]),
  ];
}

/** One group of conditions over `lead`, all of which must hold; without the actor's scope. */
export function conditionsSql(
  actor: Actor,
  asked: LeadConditions,
  limits: DutyLimits | undefined,
): Prisma.Sql[] {
  return [
    ...dueCondition(asked, actor.today, limits),
    ...sets(asked),
    ...amountCondition(asked.amount),
    ...spanCondition(Prisma.sql`lead.first_contact_on`, asked.firstContact, actor.today),
    ...spanCondition(Prisma.sql`lead.last_progress_on`, asked.lastProgress, actor.today),
    ...spanCondition(Prisma.sql`lead.next_step_on`, asked.nextStep, actor.today),
    ...(asked.mine ? [ownLeadsSql(actor)] : []),
  ];
}
