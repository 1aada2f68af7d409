import { today } from '../clock';
import type { Actor, ActorFacts, HeldPost } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { db } from './client';
import { PLANNED_ONCE } from './statement-name';

type PostRow = {
  name: string;
  role: HeldPost['role'] | null;
  unit_code: string;
  unit_name: string;
  industry_key: string | null;
  unit_codes: string[];
};

/**
 * The only mint of an Actor: the person with the posts held today and the units they reach.
 * Null for an unknown or disabled person. One query, because it runs on every request.
 */
export async function loadActor(staffId: string, address: string | null): Promise<Actor | null> {
  const day = today();
  const rows = await db.$queryRaw<PostRow[]>`${PLANNED_ONCE}
    SELECT staff.name, post.role, post.unit_code, unit.short_name AS unit_name, post.industry_key,
      ARRAY(WITH RECURSIVE reached AS (
        SELECT post.unit_code AS code
        UNION SELECT below.code FROM unit AS below JOIN reached ON below.parent_code = reached.code
      ) SELECT code FROM reached) AS unit_codes
    FROM staff
    LEFT JOIN post ON post.staff_id = staff.id AND post.starts_on <= ${toDateColumn(day)}
      AND (post.ends_on IS NULL OR post.ends_on >= ${toDateColumn(day)})
    LEFT JOIN unit ON unit.code = post.unit_code
    WHERE staff.id = ${staffId}::uuid AND staff.disabled_at IS NULL
    ORDER BY post.starts_on, post.id`;
  const [first] = rows;
  if (!first) return null;
  const posts = rows.flatMap(row =>
    row.role === null
      ? []
      : [
          {
            role: row.role,
            unitCode: row.unit_code,
            unitName: row.unit_name,
            unitCodes: row.unit_codes,
            industryKey: row.industry_key,
          },
        ],
  );
  const facts: ActorFacts = { staffId, name: first.name, posts, address, today: day };
  return facts as Actor;
}
