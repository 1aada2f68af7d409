import type { Actor } from '../domain/actor';
import { ACTIVITY_NAMES, type ActivityKey } from '../domain/labels';
import { type StageKey, stageName } from '../domain/stage';
import type { RecentMove } from '../domain/work-view';
import { db } from './client';
import { visibleLeadsSql } from './scope';

const TOUCHED = 60;

type MoveRow = {
  id: string;
  lead_id: string;
  title: string;
  who: string;
  stage: StageKey | null;
  kind: ActivityKey | null;
  said: string | null;
  at: Date;
};

function moveText({ stage, kind, said }: MoveRow): string {
  if (stage === 'lead') return '登记线索';
  if (stage) return `移到「${stageName(stage)}」`;
  return `${kind ? ACTIVITY_NAMES[kind] : ''}：${said}`;
}

/**
 * The latest moves and records on leads the actor may see. Either touches its lead, so they are looked for
 * among the leads touched last: one walk down an index instead of two tables' worth of sorting.
 */
export async function listRecentMoves(actor: Actor): Promise<RecentMove[]> {
  const rows = await db.$queryRaw<MoveRow[]>`
    WITH touched AS MATERIALIZED (
      SELECT lead.id, lead.title FROM lead WHERE ${visibleLeadsSql(actor)}
      ORDER BY lead.updated_at DESC, lead.id DESC LIMIT ${TOUCHED}
    )
    SELECT happened.*, touched.title, staff.name AS who FROM (
      SELECT entry.id, entry.lead_id, entry.recorded_by_id, entry.stage, NULL AS kind, NULL AS said,
        entry.recorded_at AS at
      FROM touched JOIN stage_entry AS entry ON entry.lead_id = touched.id WHERE entry.revoked_at IS NULL
      UNION ALL
      SELECT activity.id, activity.lead_id, activity.recorded_by_id, NULL, activity.kind::text,
        left(activity.text, 60), activity.recorded_at
      FROM touched JOIN activity ON activity.lead_id = touched.id
      ORDER BY at DESC LIMIT 10
    ) AS happened
    JOIN touched ON touched.id = happened.lead_id
    JOIN staff ON staff.id = happened.recorded_by_id
    ORDER BY happened.at DESC, happened.id`;
  return rows.map(row => ({
    id: row.id,
    leadId: row.lead_id,
    title: row.title,
    who: row.who,
    text: moveText(row),
    at: row.at.toISOString(),
  }));
}
