import { Prisma } from '@/prisma/generated/client';
import { OF_AREA, RIGHTS } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import type { LeadVerb } from '../domain/verb';

/**
 * Which rows an actor may see: the only place where a role becomes a `where`. Everything is derived from
 * the relations of `lead.read` in lib/domain/access.ts. Compose with AND: [...], never by spreading.
 */
export type LeadReach = {
  all: boolean;
  unitCodes: string[];
  industryKeys: string[];
  own: boolean;
  shared: boolean;
  /** Units whose shares count for the actor: those of the posts by which something may be shared at all. */
  sharedUnitCodes: string[];
  led: boolean;
};

/** The ways in which leads are the actor's to read, or to do something else with. */
export function leadReach(actor: Actor, verb: LeadVerb = 'lead.read'): LeadReach {
  const reach: LeadReach = {
    all: false,
    unitCodes: [],
    industryKeys: [],
    own: false,
    shared: false,
    sharedUnitCodes: [],
    led: false,
  };
  for (const post of actor.posts) {
    for (const relation of RIGHTS[post.role][verb] ?? []) {
      if (actor.within) reach.unitCodes.push(...(OF_AREA.includes(relation) ? actor.within : []));
      else if (relation === 'unit') reach.unitCodes.push(...post.unitCodes);
      else if (relation === 'industry')
        reach.industryKeys.push(...(post.industryKey ? [post.industryKey] : []));
      else {
        reach[relation] = true;
        if (relation === 'shared') reach.sharedUnitCodes.push(...post.unitCodes);
      }
    }
  }
  return reach;
}

function shareToday(actor: Actor, unitCodes: string[]): Prisma.LeadShareWhereInput {
  const day = toDateColumn(actor.today);
  return {
    startsOn: { lte: day },
    AND: [
      { OR: [{ endsOn: null }, { endsOn: { gte: day } }] },
      { OR: [{ staffId: actor.staffId }, { unitCode: { in: unitCodes } }] },
    ],
  };
}

// Said outright: Prisma reads an empty OR as nothing at the top, and as everything inside an AND.
const NOTHING: Prisma.LeadWhereInput = { id: { in: [] } };

function leads(actor: Actor): Prisma.LeadWhereInput {
  const reach = leadReach(actor);
  if (reach.all) return {};
  const ways: Prisma.LeadWhereInput[] = [];
  if (reach.unitCodes.length > 0) ways.push({ responsibleUnitCode: { in: reach.unitCodes } });
  if (reach.industryKeys.length > 0) ways.push({ industryKey: { in: reach.industryKeys } });
  if (reach.own) ways.push({ officerId: actor.staffId });
  if (reach.led) ways.push({ responsibleLeaderId: actor.staffId });
  if (reach.shared) ways.push({ shares: { some: shareToday(actor, reach.sharedUnitCodes) } });
  return ways.length > 0 ? { OR: ways } : NOTHING;
}

/** Rows by noun, for Prisma. */
export const visible = {
  leads,
  /** Cards in use: one that was merged into another is shown nowhere. */
  investors: (actor: Actor): Prisma.InvestorWhereInput => ({
    mergedIntoId: null,
    ...(!leadReach(actor).all && { leads: { some: leads(actor) } }),
  }),
  /** People of an investor by the lead they were named on: a firm may have leads of several units. */
  contacts: (actor: Actor): Prisma.ContactWhereInput =>
    leadReach(actor).all ? {} : { lead: { is: leads(actor) } },
  /** What lies in the bins of those units whose leads the actor may remove. */
  recycled: (actor: Actor): Prisma.RecycledLeadWhereInput => {
    const { all, unitCodes } = leadReach(actor, 'lead.remove');
    return all ? {} : { unitCode: { in: unitCodes } };
  },
  /** Views among the actor's tabs: one's own, those shared with a unit in which one holds a post, everybody's. */
  views: (actor: Actor): Prisma.SavedViewWhereInput => ({
    removedAt: null,
    OR: [
      { ownerId: actor.staffId },
      { reach: 'all' },
      { reach: 'unit', unitCode: { in: actor.posts.map(post => post.unitCode) } },
    ],
  }),
  /** 批量修改: one's own, and every one for whoever may assign every lead. Their leads are asked for on their own. */
  bulkJobs: (actor: Actor): Prisma.BulkJobWhereInput =>
    leadReach(actor, 'lead.assign').all ? {} : { staffId: actor.staffId },
};

export function sharedIdsSql(actor: Actor, { sharedUnitCodes }: LeadReach): Prisma.Sql {
  const day = toDateColumn(actor.today);
  return Prisma.sql`SELECT share.lead_id FROM lead_share AS share
    WHERE (share.staff_id = ${actor.staffId}::uuid OR share.unit_code = ANY(${sharedUnitCodes}))
      AND share.starts_on <= ${day} AND (share.ends_on IS NULL OR share.ends_on >= ${day})`;
}

/**
 * The same rows for plain SQL over the alias `lead`: each way in which a lead may be the actor's as a
 * condition with an index of its own, by area (unit, industry, everything) and by person.
 */
export function waysToSeeSql(
  actor: Actor,
  verb: LeadVerb = 'lead.read',
): { areas: Prisma.Sql[]; persons: Prisma.Sql[] } {
  const reach = leadReach(actor, verb);
  if (reach.all) return { areas: [Prisma.sql`TRUE`], persons: [] };
  const areas: Prisma.Sql[] = [];
  const persons: Prisma.Sql[] = [];
  if (reach.unitCodes.length > 0) {
    areas.push(Prisma.sql`lead.responsible_unit_code IN (${Prisma.join([...new Set(reach.unitCodes)])})`);
  }
  if (reach.industryKeys.length > 0) {
    areas.push(Prisma.sql`lead.industry_key IN (${Prisma.join([...new Set(reach.industryKeys)])})`);
  }
  if (reach.own) persons.push(Prisma.sql`lead.officer_id = ${actor.staffId}::uuid`);
  if (reach.led) persons.push(Prisma.sql`lead.responsible_leader_id = ${actor.staffId}::uuid`);
  if (reach.shared) {
    // An array, not EXISTS: between ORs only this lets the planner join one index per condition.
    persons.push(Prisma.sql`lead.id = ANY(ARRAY(${sharedIdsSql(actor, reach)}))`);
  }
  return { areas, persons };
}

/** The same rows, or those of another verb, as one condition over `lead`. Lists in an order go way by way instead: lib/db/lead-walk.ts. */
export function visibleLeadsSql(actor: Actor, verb: LeadVerb = 'lead.read'): Prisma.Sql {
  const { areas, persons } = waysToSeeSql(actor, verb);
  const ways = [...areas, ...persons];
  return ways.length > 0 ? Prisma.sql`(${Prisma.join(ways, ' OR ')})` : Prisma.sql`FALSE`;
}
