import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { type ClockKey, dutyClocks } from '../domain/duty-clock';
import type { DutyLimits } from '../domain/duty-limit';
import { readFilter } from '../domain/lead-filter';
import type { LeadCard } from '../domain/lead-view';
import type { TaskView } from '../domain/task';
import { glancesOf, type WorkLead } from '../domain/work-glance';
import type { Counted, WorkView } from '../domain/work-view';
import { db } from './client';
import { toDutyFacts } from './duty-facts';
import { getDutyLimits } from './duty-limits';
import { claimAlarmedSql } from './duty-sql';
import { CARD_COLUMNS, CARD_JOINS, type CardRow, clockOf, toCard } from './lead-card';
import { ownLeadsSql } from './lead-condition';
import { listLeads } from './lead-list';
import { listRecentMoves } from './recent-moves';
import { leadReach, visible, visibleLeadsSql } from './scope';
import { taskInclude, toTask } from './task-view';
import { listWaiting } from './waiting-entries';

const SHOWN = 8;

type MineRow = CardRow & { officer_id: string | null; next_step_owner_id: string | null; is_own: boolean };

/** Everything active that one follows or answers for, or whose next step is one's own, the latest change first. */
function listMine(actor: Actor): Promise<MineRow[]> {
  return db.$queryRaw<MineRow[]>`
    SELECT lead.officer_id, lead.next_step_owner_id, ${ownLeadsSql(actor)} IS TRUE AS is_own, ${CARD_COLUMNS}
    FROM lead ${CARD_JOINS}
    WHERE (${ownLeadsSql(actor)} OR lead.next_step_owner_id = ${actor.staffId}::uuid)
      AND lead.status = 'active' AND ${visibleLeadsSql(actor)}
    ORDER BY lead.updated_at DESC, lead.id`;
}

/** The clocks of a lead that are this person's: the step of whoever does it, all others of the officer. */
function ownClocks(actor: Actor, row: MineRow, limits: DutyLimits): WorkLead {
  const doesStep = row.next_step_owner_id === null ? row.is_own : row.next_step_owner_id === actor.staffId;
  const clocks = dutyClocks(toDutyFacts(row), limits).filter(({ key }) =>
    key === 'nextStep' ? doesStep : row.officer_id === actor.staffId,
  );
  const { id, title, next_step: nextStep, version, stage } = row;
  return { id, title, nextStep, version, stage, clocks };
}

/** What each of the two lists is about. */
const CLOCKS: Record<AskedRow['bucket'], readonly ClockKey[]> = {
  judge: ['respond', 'judge'],
  claim: ['silence', 'protection'],
};

type AskedRow = CardRow & { bucket: 'judge' | 'claim'; total: bigint };

/** 待研判 and 备案将到期 in one statement: new leads one may move on, claims of one's units that are near their end. */
function listAsked(actor: Actor, limits: DutyLimits): Promise<AskedRow[]> {
  const { all } = leadReach(actor);
  const units = actor.posts.flatMap(post => post.unitCodes);
  const held = all ? Prisma.sql`TRUE` : Prisma.sql`claim.holder_unit_code = ANY(${units})`;
  return db.$queryRaw<AskedRow[]>`
    WITH asked AS (
      (SELECT lead.id, 'judge' AS bucket, count(*) OVER () AS total, lead.created_at::date AS due FROM lead
        WHERE lead.stage = 'lead' AND lead.status = 'active' AND lead.pooled_on IS NULL
          AND ${visibleLeadsSql(actor, 'lead.advance')}
        ORDER BY lead.created_at, lead.id LIMIT ${SHOWN})
      UNION ALL
      (SELECT lead.id, 'claim', count(*) OVER (), claim.protected_until FROM claim JOIN lead ON lead.id = claim.lead_id
        WHERE ${claimAlarmedSql(limits, 'amber')} AND ${held} AND ${visibleLeadsSql(actor)} AND lead.status = 'active'
        ORDER BY claim.protected_until, lead.id LIMIT ${SHOWN})
    )
    SELECT asked.bucket, asked.total, ${CARD_COLUMNS}
    FROM asked JOIN lead ON lead.id = asked.id ${CARD_JOINS} ORDER BY asked.due, lead.id`;
}

/** Tasks that wait for the actor: to be answered, or, answered, to be judged. */
async function listOwnTasks(actor: Actor): Promise<{ toAnswer: TaskView[]; answers: number }> {
  const rows = await db.task.findMany({
    where: {
      AND: [
        { lead: { is: visible.leads(actor) }, closedAt: null },
        {
          OR: [
            { ownerId: actor.staffId, repliedAt: null },
            { givenById: actor.staffId, repliedAt: { not: null } },
          ],
        },
      ],
    },
    include: taskInclude,
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
  });
  const toAnswer = rows.filter(row => row.repliedAt === null);
  return { toAnswer: toAnswer.map(row => toTask(actor, row)), answers: rows.length - toAnswer.length };
}

const first = <T>(rows: T[]): Counted<T> => ({ rows: rows.slice(0, SHOWN), count: rows.length });

/** The workbench of whoever asks. */
export async function getWork(actor: Actor): Promise<WorkView> {
  const limits = await getDutyLimits(actor);
  const [mine, asked, tasks, waiting, moves] = await Promise.all([
    listMine(actor),
    listAsked(actor, limits),
    listOwnTasks(actor),
    listWaiting(actor),
    listRecentMoves(actor),
  ]);
  const leads = mine.map(row => ownClocks(actor, row, limits));
  const { today, late, week } = glancesOf(leads, tasks.toAnswer, actor.today);
  const own = mine.filter(row => row.is_own);
  const askedOf = (bucket: AskedRow['bucket']): Counted<LeadCard> => {
    const rows = asked.filter(row => row.bucket === bucket);
    const cards = rows.map(row => ({
      ...toCard(row, limits),
      clock: clockOf(toDutyFacts(row), limits, CLOCKS[bucket]),
    }));
    return { rows: cards, count: Number(rows[0]?.total ?? 0n) };
  };
  const glances = { today: first(today), late: first(late), week: first(week) };
  const [judge, lapsing] = [askedOf('judge'), askedOf('claim')];
  const above = new Set([
    ...Object.values(glances).flatMap(({ rows }) => rows.map(({ leadId }) => leadId)),
    ...[...judge.rows, ...lapsing.rows].map(({ id }) => id),
  ]);
  const others = own.filter(({ id }) => !above.has(id));
  return {
    glances,
    judge,
    lapsing,
    mine: {
      rows: others.slice(0, SHOWN).map(row => toCard(row, limits)),
      count: own.length,
      others: others.length,
    },
    answers: tasks.answers,
    waiting: { rows: waiting.entries, count: waiting.total },
    moves,
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
