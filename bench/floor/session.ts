import { createHash } from 'node:crypto';
import { rowsOf } from './pool';

/** Who a token belongs to, with posts and the units they reach, in one statement. */
export async function floorSession(question: URLSearchParams): Promise<unknown> {
  const token = createHash('sha256')
    .update(question.get('token') ?? '')
    .digest('hex');
  return rowsOf(
    `SELECT staff.id, staff.name, post.role, post.unit_code, unit.short_name, post.industry_key,
       ARRAY(WITH RECURSIVE reached AS (
         SELECT post.unit_code AS code
         UNION SELECT below.code FROM unit AS below JOIN reached ON below.parent_code = reached.code
       ) SELECT code FROM reached) AS unit_codes
     FROM session JOIN staff ON staff.id = session.staff_id
       AND staff.disabled_at IS NULL AND staff.session_epoch = session.epoch
     LEFT JOIN post ON post.staff_id = staff.id AND post.starts_on <= CURRENT_DATE
       AND (post.ends_on IS NULL OR post.ends_on >= CURRENT_DATE)
     LEFT JOIN unit ON unit.code = post.unit_code
     WHERE session.token_hash = $1 AND session.expires_at > now() AND session.last_seen_at > now() - interval '30 minutes'`,
    [token],
  );
}
