import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import type { FilterOptions } from '../domain/vocabulary-view';
import { db } from './client';
import { leadReach } from './scope';
import { PLANNED_ONCE } from './statement-name';

/** Units and people a viewer's leads can belong to: all of them, those of the own units, or nobody but oneself. */
function reachSql(actor: Actor, unitCode: Prisma.Sql): Prisma.Sql {
  const reach = leadReach(actor);
  if (reach.all || reach.industryKeys.length > 0) return Prisma.sql`TRUE`;
  return Prisma.sql`${unitCode} = ANY(${reach.unitCodes})`;
}

/** What the filters of board and list can be set to; one statement, because both pages ask it every time. */
export async function listFilterOptions(actor: Actor): Promise<FilterOptions> {
  const today = toDateColumn(actor.today);
  const [row] = await db.$queryRaw<FilterOptions[]>`${PLANNED_ONCE}
    SELECT
      (SELECT coalesce(json_agg(json_build_object('key', key, 'name', name, 'shortName', short_name,
          'order', sort_order) ORDER BY sort_order), '[]') FROM industry) AS industries,
      (SELECT coalesce(json_agg(json_build_object('code', code, 'name', short_name) ORDER BY sort_order), '[]')
        FROM unit WHERE (ends_on IS NULL OR ends_on >= ${today}) AND ${reachSql(actor, Prisma.sql`unit.code`)}) AS units,
      (SELECT coalesce(json_agg(json_build_object('id', person.id, 'name', person.name, 'unitName', person.unit_name)
          ORDER BY person.name_pinyin), '[]')
        FROM (
          SELECT DISTINCT ON (staff.id) staff.id, staff.name, staff.name_pinyin, unit.short_name AS unit_name
          FROM staff JOIN post ON post.staff_id = staff.id AND post.starts_on <= ${today}
            AND (post.ends_on IS NULL OR post.ends_on >= ${today})
          JOIN unit ON unit.code = post.unit_code
          WHERE staff.disabled_at IS NULL AND ${reachSql(actor, Prisma.sql`post.unit_code`)}
          ORDER BY staff.id, post.starts_on
        ) AS person) AS officers`;
  return row ?? { industries: [], units: [], officers: [] };
}
