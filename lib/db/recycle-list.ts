import { canSomewhere } from '../domain/access';
import type { Actor } from '../domain/actor';
import { dayOf } from '../domain/day';
import { daysLeft, type RecycledView } from '../domain/recycle';
import { db } from './client';
import { visible } from './scope';

/** The most the page shows; a bin that holds more is looked through by unit. */
export const RECYCLED_SHOWN = 200;

const columns = {
  id: true,
  code: true,
  title: true,
  stage: true,
  removedAt: true,
  reason: true,
  unit: { select: { shortName: true } },
  officer: { select: { name: true } },
  removedBy: { select: { name: true } },
} as const;

/** The bin within the actor's reach, the latest first; empty for whoever may not remove anything. */
export async function listRecycled(actor: Actor): Promise<{ rows: RecycledView[]; count: number }> {
  if (!canSomewhere(actor, 'lead.remove')) return { rows: [], count: 0 };
  const where = visible.recycled(actor);
  const [rows, count] = await Promise.all([
    db.recycledLead.findMany({
      where,
      orderBy: [{ removedAt: 'desc' }, { id: 'desc' }],
      take: RECYCLED_SHOWN,
      select: columns,
    }),
    db.recycledLead.count({ where }),
  ]);
  const files = await countFiles(rows.map(row => row.id));
  return {
    count,
    rows: rows.map(row => ({
      id: row.id,
      code: row.code,
      title: row.title,
      stage: row.stage,
      unitName: row.unit.shortName,
      officerName: row.officer?.name ?? null,
      removedAt: row.removedAt.toISOString(),
      removedBy: row.removedBy.name,
      reason: row.reason,
      daysLeft: daysLeft(dayOf(row.removedAt), actor.today),
      fileCount: files.get(row.id) ?? 0,
    })),
  };
}

async function countFiles(ids: string[]): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; files: number }[]>`
    SELECT id::text, COALESCE(jsonb_array_length(snapshot->'rows'->'attachment'), 0) AS files
    FROM recycled_lead WHERE id = ANY(${ids}::uuid[])`;
  return new Map(rows.map(row => [row.id, row.files]));
}
