import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import type { LeadFilter } from '../domain/lead-filter';
import type { FilterOptions } from '../domain/vocabulary-view';
import { db } from './client';
import { byPinyin } from './pinyin';
import { leadReach } from './scope';
import { PLANNED_ONCE } from './statement-name';

/** Units and people a viewer's leads can belong to: all of them, those of the own units, or nobody but oneself. */
function reachSql(actor: Actor, unitCode: Prisma.Sql): Prisma.Sql {
  const reach = leadReach(actor);
  if (reach.all || reach.industryKeys.length > 0) return Prisma.sql`TRUE`;
  return Prisma.sql`${unitCode} = ANY(${reach.unitCodes})`;
}

/** The chain nodes that a question names, wherever it does. */
function nodesIn(filter: LeadFilter | undefined): string[] {
  const groups = [filter, filter?.or ?? undefined];
  return groups.flatMap(group => (group ? [...group.chainNodes, ...(group.not.node ?? [])] : []));
}

/** A chain node as a choice of the filter, over the aliases `node`, `bone` and `industry`. */
export const NODE_JSON = Prisma.sql`json_build_object('key', node.key, 'name', node.name, 'industryName', industry.short_name)`;
export const NODE_TABLES = Prisma.sql`chain_node AS node JOIN chain_bone AS bone ON bone.key = node.bone_key
  JOIN industry ON industry.key = bone.industry_key`;

/** What the filters of board and list can be set to; one statement, because both pages ask it every time. */
export async function listFilterOptions(actor: Actor, filter?: LeadFilter): Promise<FilterOptions> {
  const today = toDateColumn(actor.today);
  const held = Prisma.sql`post.starts_on <= ${today} AND (post.ends_on IS NULL OR post.ends_on >= ${today})`;
  const [row] = await db.$queryRaw<FilterOptions[]>`${PLANNED_ONCE}
    SELECT
      (SELECT coalesce(json_agg(json_build_object('key', key, 'name', name, 'shortName', short_name,
          'order', sort_order) ORDER BY sort_order), '[]') FROM industry) AS industries,
      (SELECT coalesce(json_agg(json_build_object('code', code, 'name', short_name) ORDER BY sort_order), '[]')
        FROM unit WHERE (ends_on IS NULL OR ends_on >= ${today}) AND ${reachSql(actor, Prisma.sql`unit.code`)}) AS units,
      (SELECT coalesce(json_agg(json_build_object('id', person.id, 'name', person.name, 'unitName', person.unit_name)
          ORDER BY person.id), '[]')
        FROM (
          SELECT DISTINCT ON (staff.id) staff.id, staff.name, unit.short_name AS unit_name
          FROM staff JOIN post ON post.staff_id = staff.id AND ${held}
          JOIN unit ON unit.code = post.unit_code
          WHERE staff.disabled_at IS NULL AND ${reachSql(actor, Prisma.sql`post.unit_code`)}
          ORDER BY staff.id, post.starts_on
        ) AS person) AS officers,
      (SELECT coalesce(json_agg(json_build_object('id', staff.id, 'name', staff.name) ORDER BY staff.id), '[]')
        FROM staff WHERE staff.disabled_at IS NULL AND EXISTS (SELECT 1 FROM post
          WHERE post.staff_id = staff.id AND post.role = 'leader' AND ${held})) AS leaders,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'colour', colour)), '[]') FROM tag) AS tags,
      (SELECT coalesce(json_agg(${NODE_JSON}), '[]') FROM ${NODE_TABLES}
        WHERE node.key = ANY(${nodesIn(filter)}::text[])) AS nodes`;
  if (!row) return { industries: [], units: [], officers: [], leaders: [], tags: [], nodes: [] };
  return {
    ...row,
    units: byPinyin(row.units, unit => unit.name),
    officers: byPinyin(row.officers, officer => officer.name, 'person'),
    leaders: byPinyin(row.leaders, leader => leader.name, 'person'),
    tags: byPinyin(row.tags, tag => tag.name),
  };
}
