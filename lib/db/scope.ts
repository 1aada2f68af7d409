import { Prisma } from '@/prisma/generated/client';
import { RIGHTS } from '../domain/access';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import type { ReportReach } from '../domain/report/scope';

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
  led: boolean;
};

export function leadReach(actor: Actor): LeadReach {
  const reach: LeadReach = {
    all: false,
    unitCodes: [],
    industryKeys: [],
    own: false,
    shared: false,
    led: false,
  };
  for (const post of actor.posts) {
    for (const relation of RIGHTS[post.role]['lead.read'] ?? []) {
      if (relation === 'unit') reach.unitCodes.push(...post.unitCodes);
      else if (relation === 'industry')
        reach.industryKeys.push(...(post.industryKey ? [post.industryKey] : []));
      else reach[relation] = true;
    }
  }
  return reach;
}

function shareToday(actor: Actor): Prisma.LeadShareWhereInput {
  const day = toDateColumn(actor.today);
  return {
    staffId: actor.staffId,
    startsOn: { lte: day },
    OR: [{ endsOn: null }, { endsOn: { gte: day } }],
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
  if (reach.shared) ways.push({ shares: { some: shareToday(actor) } });
  return ways.length > 0 ? { OR: ways } : NOTHING;
}

/** Rows by noun, for Prisma. */
export const visible = {
  leads,
  investors: (actor: Actor): Prisma.InvestorWhereInput =>
    leadReach(actor).all ? {} : { leads: { some: leads(actor) } },
};

/** The same rows as a condition of plain SQL over the alias `lead`. */
export function visibleLeadsSql(actor: Actor): Prisma.Sql {
  const reach = leadReach(actor);
  if (reach.all) return Prisma.sql`TRUE`;
  const ways: Prisma.Sql[] = [];
  if (reach.unitCodes.length > 0) {
    ways.push(Prisma.sql`lead.responsible_unit_code IN (${Prisma.join([...new Set(reach.unitCodes)])})`);
  }
  if (reach.industryKeys.length > 0) {
    ways.push(Prisma.sql`lead.industry_key IN (${Prisma.join([...new Set(reach.industryKeys)])})`);
  }
  if (reach.own) ways.push(Prisma.sql`lead.officer_id = ${actor.staffId}::uuid`);
  if (reach.led) ways.push(Prisma.sql`lead.responsible_leader_id = ${actor.staffId}::uuid`);
  if (reach.shared) {
    const day = toDateColumn(actor.today);
    // An array, not EXISTS: between ORs only this lets the planner join one index per condition.
    ways.push(Prisma.sql`lead.id = ANY(ARRAY(SELECT share.lead_id FROM lead_share AS share
      WHERE share.staff_id = ${actor.staffId}::uuid AND share.starts_on <= ${day}
      AND (share.ends_on IS NULL OR share.ends_on >= ${day})))`);
  }
  return ways.length > 0 ? Prisma.sql`(${Prisma.join(ways, ' OR ')})` : Prisma.sql`FALSE`;
}

/** Which reports an actor may open; from the relations of `report.figures`. Nothing without a post that has them. */
export function reportReach(actor: Actor): ReportReach {
  const relations = actor.posts.flatMap(post =>
    (RIGHTS[post.role]['report.figures'] ?? []).map(relation => ({ post, relation })),
  );
  const held = (wanted: string) =>
    relations.filter(({ relation }) => relation === wanted).map(({ post }) => post);
  return {
    all: held('all').length > 0,
    unitCodes: held('unit').flatMap(post => post.unitCodes),
    industryKeys: held('industry').flatMap(post => post.industryKey ?? []),
  };
}
