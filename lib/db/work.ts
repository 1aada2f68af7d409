import type { Actor } from '../domain/actor';
import { addDays, toDateColumn, weekday } from '../domain/day';
import { readFilter } from '../domain/lead-filter';
import type { LeadCard } from '../domain/lead-view';
import type { WorkView } from '../domain/work-view';
import { db } from './client';
import { CARD_COLUMNS, CARD_JOINS, type CardRow, toCard } from './lead-card';
import { ownLeadsSql } from './lead-filter';
import { listLeads } from './lead-list';
import { listRecentMoves } from './recent-moves';
import { visibleLeadsSql } from './scope';
import { listWaiting } from './waiting-entries';

const SHOWN = 8;
const STALE_DAYS = 30;

type Bucket = 'overdue' | 'today' | 'week' | 'stale' | 'mine';
type BucketRow = CardRow & { bucket: Bucket; total: bigint };

/** One's own leads by what they ask for: one pass over them, the first few of each kind and how many there are. */
async function listBuckets(actor: Actor): Promise<BucketRow[]> {
  const today = toDateColumn(actor.today);
  const sunday = toDateColumn(addDays(actor.today, 7 - weekday(actor.today)));
  const staleBefore = toDateColumn(addDays(actor.today, -STALE_DAYS));
  return db.$queryRaw<BucketRow[]>`
    WITH mine AS MATERIALIZED (
      SELECT lead.id, lead.next_step_on, lead.last_progress_on, lead.updated_at FROM lead
      WHERE ${ownLeadsSql(actor)} AND lead.status = 'active' AND ${visibleLeadsSql(actor)}
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

/** The workbench of whoever asks. */
export async function getWork(actor: Actor): Promise<WorkView> {
  const [buckets, waiting, moves] = await Promise.all([
    listBuckets(actor),
    listWaiting(actor),
    listRecentMoves(actor),
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

/** For those who follow no lead themselves: what waits longest among all they may see. */
export async function listAttention(actor: Actor): Promise<{ overdue: LeadCard[]; stale: LeadCard[] }> {
  const page = { size: SHOWN, offset: 0 };
  const [overdue, stale] = await Promise.all([
    listLeads(actor, readFilter({ due: 'overdue', sort: 'due' }), page),
    listLeads(actor, readFilter({ due: 'stale', sort: 'progress' }), page),
  ]);
  return { overdue, stale };
}
