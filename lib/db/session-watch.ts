import { now } from '../clock';
import { db } from './client';
import { hashToken, LIVE_IDLE_MS } from './session';
import { PLANNED_ONCE } from './statement-name';

/**
 * Which of these tokens still belong to a live session, in one query. The conditions are those of
 * `findSession`; asking here is no visit and leaves the last-seen instant as it is.
 */
export async function findLiveTokens(tokens: readonly string[]): Promise<Set<string>> {
  const at = now();
  const hashes = new Map(tokens.map(token => [hashToken(token), token]));
  const rows = await db.$queryRaw<{ token_hash: string }[]>`${PLANNED_ONCE}
    SELECT session.token_hash FROM session JOIN staff ON staff.id = session.staff_id
    WHERE session.token_hash = ANY(${[...hashes.keys()]}) AND session.epoch = staff.session_epoch
      AND staff.disabled_at IS NULL AND session.expires_at > ${at}
      AND session.last_seen_at >= ${new Date(at.getTime() - LIVE_IDLE_MS)}`;
  return new Set(rows.flatMap(({ token_hash: hash }) => hashes.get(hash) ?? []));
}
