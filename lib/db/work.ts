import { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { addDays, fromDateColumn, toDateColumn, weekday } from '../domain/day';
import type { LeadCard } from '../domain/lead-view';
import { toYuan } from '../domain/money';
import { stageName } from '../domain/stage';
import type { RecentMove, WaitingEntry, WorkView } from '../domain/work-view';
import { db } from './client';
import { CARD_COLUMNS, CARD_JOINS, type CardRow, toCard } from './lead-card';
import { visible, visibleLeadsSql } from './scope';

const SHOWN = 8;
const STALE_DAYS = 30;

type Bucket = 'overdue' | 'today' | 'week' | 'stale' | 'mine';
type BucketRow = CardRow & { bucket: Bucket; total: bigint };

/** One's own leads by what they ask for: one pass over them, the first few of each kind and how many there are. */
async function listBuckets(actor: Actor): Promise<BucketRow[]> {
  const today = toDateColumn(actor.today);
  const sunday = toDateColumn(addDays(actor.today, 7 - weekday(actor.today)));
  const staleBefore = toDateColumn(addDays(actor.today, -STALE_DAYS));
  const mine = Prisma.sql`(lead.officer_id = ${actor.staffId}::uuid OR lead.responsible_leader_id = ${actor.staffId}::uuid)`;
  return db.$queryRaw<BucketRow[]>`
    WITH mine AS MATERIALIZED (
      SELECT lead.id, lead.next_step_on, lead.last_progress_on, lead.updated_at FROM lead
      WHERE ${mine} AND lead.status = 'active' AND ${visibleLeadsSql(actor)}
    ), sorted AS (
      SELECT id, 'overdue' AS bucket, row_number() OVER (ORDER BY next_step_on, id) AS place, count(*) OVER () AS total
        FROM mine WHERE next_step_on < ${today}
      UNION ALL
      SELECT id, 'today', row_number() OVER (ORDER BY id), count(*) OVER () FROM mine WHERE next_step_on = ${today}
      UNION ALL
      SELECT id, 'week', row_number() OVER (ORDER BY next_step_on, id), count(*) OVER ()
        FROM mine WHERE next_step_on > ${today} AND next_step_on <= ${sunday}
      UNION ALL
      SELECT id, 'stale', row_number() OVER (ORDER BY last_progress_on, id), count(*) OVER ()
        FROM mine WHERE last_progress_on < ${staleBefore}
      UNION ALL
      SELECT id, 'mine', row_number() OVER (ORDER BY updated_at DESC, id), count(*) OVER () FROM mine
    )
    SELECT sorted.bucket, sorted.total, ${CARD_COLUMNS}
    FROM sorted JOIN lead ON lead.id = sorted.id ${CARD_JOINS}
    WHERE sorted.place <= ${SHOWN} ORDER BY sorted.bucket, sorted.place`;
}

async function listWaiting(actor: Actor): Promise<{ entries: WaitingEntry[]; total: number }> {
  // Nobody but those who confirm everywhere is shown the queue; the gate itself asks again per lead.
  if (!can(actor, 'period.close')) return { entries: [], total: 0 };
  const where: Prisma.StageEntryWhereInput = {
    confirmedAt: null,
    revokedAt: null,
    lead: visible.leads(actor),
  };
  const [rows, total] = await Promise.all([
    db.stageEntry.findMany({
      where,
      orderBy: [{ recordedAt: 'asc' }],
      take: 20,
      include: {
        lead: { select: { title: true, valueYuan: true, investor: { select: { name: true } } } },
        recordedBy: { select: { name: true } },
      },
    }),
    db.stageEntry.count({ where }),
  ]);
  const entries = rows.map(row => ({
    id: row.id,
    leadId: row.leadId,
    title: row.lead.title,
    investorName: row.lead.investor.name,
    stageName: stageName(row.stage),
    happenedOn: fromDateColumn(row.happenedOn),
    valueYuan: toYuan(row.lead.valueYuan),
    recordedBy: row.recordedBy.name,
  }));
  return { entries, total };
}

type MoveRow = {
  id: string;
  lead_id: string;
  title: string;
  who: string;
  stage: Parameters<typeof stageName>[0];
  at: Date;
};

/** The latest stage moves on leads the actor may see. */
async function listMoves(actor: Actor): Promise<RecentMove[]> {
  const rows = await db.$queryRaw<MoveRow[]>`
    SELECT entry.id, entry.lead_id, lead.title, staff.name AS who, entry.stage, entry.recorded_at AS at
    FROM (SELECT * FROM lead ORDER BY updated_at DESC, id DESC LIMIT 2000) AS lead
    JOIN stage_entry AS entry ON entry.lead_id = lead.id AND entry.revoked_at IS NULL AND entry.stage = lead.stage
    JOIN staff ON staff.id = entry.recorded_by_id
    WHERE ${visibleLeadsSql(actor)}
    ORDER BY entry.recorded_at DESC LIMIT 10`;
  return rows.map(row => ({
    id: row.id,
    leadId: row.lead_id,
    title: row.title,
    who: row.who,
    text: `移到「${stageName(row.stage)}」`,
    at: row.at.toISOString(),
  }));
}

/** The workbench of whoever asks. */
export async function getWork(actor: Actor): Promise<WorkView> {
  const [buckets, waiting, moves] = await Promise.all([
    listBuckets(actor),
    listWaiting(actor),
    listMoves(actor),
  ]);
  const cards = (bucket: Bucket): LeadCard[] => buckets.filter(row => row.bucket === bucket).map(toCard);
  const total = (bucket: Bucket): number => Number(buckets.find(row => row.bucket === bucket)?.total ?? 0n);
  return {
    overdue: cards('overdue'),
    today: cards('today'),
    week: cards('week'),
    stale: cards('stale'),
    mine: cards('mine'),
    waiting: waiting.entries,
    moves,
    counts: {
      overdue: total('overdue'),
      today: total('today'),
      week: total('week'),
      stale: total('stale'),
      mine: total('mine'),
      waiting: waiting.total,
    },
  };
}
