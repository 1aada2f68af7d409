import { now, today } from '../clock';
import { RIGHTS } from '../domain/access';
import type { Actor, ActorFacts, HeldPost, RoleKey } from '../domain/actor';
import { toDateColumn } from '../domain/day';
import { DEFAULT_POLICY, type EntryDuty, entryDuty, type PasswordReading } from '../domain/security-policy';
import { db } from './client';
import { PLANNED_ONCE } from './statement-name';

type PostRow = {
  name: string;
  /** Null for somebody without a password. */
  password_set_at: Date | null;
  has_second_factor: boolean;
  /** Null before anybody has set a policy. */
  password_reading: PasswordReading | null;
  password_days: number | null;
  second_factor_roles: RoleKey[] | null;
  role: HeldPost['role'] | null;
  unit_code: string;
  unit_name: string;
  industry_key: string | null;
  unit_codes: string[];
};

/** Whoever has just come in, with what must be done before anything else; null when nothing must. */
export type Entrant = { actor: Actor; duty: EntryDuty | null };

function dutyOf(row: PostRow, posts: readonly HeldPost[]): EntryDuty | null {
  const policy = {
    passwordReading: row.password_reading ?? DEFAULT_POLICY.passwordReading,
    passwordDays: row.password_days ?? DEFAULT_POLICY.passwordDays,
    secondFactorRoles: row.second_factor_roles ?? DEFAULT_POLICY.secondFactorRoles,
  };
  const roles = posts.map(({ role }) => role);
  const { password_set_at: passwordSetAt, has_second_factor: hasSecondFactor } = row;
  return entryDuty(policy, { passwordSetAt, hasSecondFactor, roles }, now());
}

/** The person as whoever acts, whatever their password: for a command line, which has no sign-in. */
export async function loadActor(staffId: string, address: string | null): Promise<Actor | null> {
  return (await loadEntrant(staffId, address))?.actor ?? null;
}

/**
 * The only mint of an Actor: the person with the posts held today and the units they reach.
 * Null for an unknown or disabled person. One query, because it runs on every request.
 */
export async function loadEntrant(staffId: string, address: string | null): Promise<Entrant | null> {
  const day = today();
  const rows = await db.$queryRaw<PostRow[]>`${PLANNED_ONCE}
    SELECT staff.name, post.role, post.unit_code, unit.short_name AS unit_name, post.industry_key,
      CASE WHEN staff.password_hash IS NOT NULL
        THEN coalesce(staff.password_changed_at, staff.created_at) END AS password_set_at,
      factor.enabled_at IS NOT NULL AS has_second_factor,
      policy.password_reading::text, policy.password_days, policy.second_factor_roles::text[],
      ARRAY(WITH RECURSIVE reached AS (
        SELECT post.unit_code AS code
        UNION SELECT below.code FROM unit AS below JOIN reached ON below.parent_code = reached.code
      ) SELECT code FROM reached) AS unit_codes
    FROM staff
    LEFT JOIN second_factor AS factor ON factor.staff_id = staff.id
    LEFT JOIN LATERAL (
      SELECT password_reading, password_days, second_factor_roles
      FROM security_policy ORDER BY version DESC LIMIT 1
    ) AS policy ON true
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
  return { actor: facts as Actor, duty: dutyOf(first, posts) };
}

/**
 * The same person cut down to a unit and what is below it, for a key of that unit: by posts that reach the unit
 * alone, and what they reach as an officer, by an industry or by a share stays out.
 */
export function cutDownTo(actor: Actor, unit: { code: string; codes: readonly string[] }): Actor {
  const reaching = actor.posts.filter(
    post => post.unitCodes.includes(unit.code) || RIGHTS[post.role]['lead.read']?.includes('all'),
  );
  // The name of the own unit stays: history tells who the person is.
  const posts = reaching.map(post => ({ ...post, unitCode: unit.code, unitCodes: unit.codes }));
  const facts: ActorFacts = { ...actor, posts, within: unit.codes };
  return facts as Actor;
}
