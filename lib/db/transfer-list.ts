import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn, instantAt, yearOf } from '../domain/day';
import { toYuan } from '../domain/money';
import { isOpenTransfer, type TransferLists, type TransferView, transferState } from '../domain/transfer';
import { transferReach } from '../domain/unit-reach';
import type { StaffOption } from '../domain/vocabulary-view';
import { db } from './client';
import { visible } from './scope';
import { OPEN_TRANSFERS, transferColumns } from './transfer-row';
import { listTakers } from './transfer-taker';

/** Closed ones on the page; older ones stay in the history of their leads. */
export const CLOSED_SHOWN = 50;

const columns = {
  ...transferColumns,
  offeredAt: true,
  answerDueOn: true,
  answeredAt: true,
  answerNote: true,
  decidedAt: true,
  decisionNote: true,
  offeredBy: { select: { name: true } },
  taker: { select: { name: true } },
  lead: {
    select: {
      code: true,
      title: true,
      stage: true,
      valueYuan: true,
      responsibleUnitCode: true,
      industry: { select: { name: true } },
    },
  },
} satisfies Prisma.TransferSelect;

type Row = Prisma.TransferGetPayload<{ select: typeof columns }>;
type Reach = ReturnType<typeof transferReach>;

/** Transfers from or to a unit of the actor's; all of them for the office. */
function within(reach: Reach): Prisma.TransferWhereInput {
  if (reach.all) return {};
  return { OR: [{ toUnitCode: { in: reach.answers } }, { fromUnitCode: { in: reach.offers } }] };
}

function mayOf(actor: Actor, row: Row, reach: Reach, isVisible: boolean): TransferView['may'] {
  const state = transferState(row);
  const isHolder = row.lead.responsibleUnitCode === row.fromUnitCode;
  return {
    open: isVisible,
    answer: state === 'offered' && reach.answers.includes(row.toUnitCode),
    withdraw: isOpenTransfer(state) && (reach.all || (isHolder && reach.offers.includes(row.fromUnitCode))),
    decide: state === 'accepted' && can(actor, 'transfer.confirm'),
  };
}

function viewOf(row: Row, takers: StaffOption[], may: TransferView['may']): TransferView {
  const { lead } = row;
  const closedAt = row.decidedAt ?? (isOpenTransfer(transferState(row)) ? null : row.answeredAt);
  return {
    id: row.id,
    version: row.version,
    state: transferState(row),
    leadId: row.leadId,
    code: lead.code,
    title: lead.title,
    industryName: lead.industry?.name ?? null,
    stage: lead.stage,
    valueYuan: toYuan(lead.valueYuan),
    fromUnitName: row.fromUnit.shortName,
    toUnitName: row.toUnit.shortName,
    reason: row.reason,
    keptPercent: row.keptPercent,
    years: row.years,
    offeredBy: row.offeredBy.name,
    offeredAt: row.offeredAt.toISOString(),
    answerDueOn: fromDateColumn(row.answerDueOn),
    takerName: row.taker?.name ?? null,
    answerNote: row.answerNote,
    decisionNote: row.decisionNote,
    closedAt: closedAt?.toISOString() ?? null,
    takers,
    may,
  };
}

async function read(
  actor: Actor,
  reach: Reach,
  query: Pick<Prisma.TransferFindManyArgs, 'where' | 'orderBy' | 'take'>,
): Promise<TransferView[]> {
  const rows = await db.transfer.findMany({ ...query, select: columns });
  const seen = await db.lead.findMany({
    where: { AND: [{ id: { in: rows.map(row => row.leadId) } }, visible.leads(actor)] },
    select: { id: true },
  });
  const visibleIds = new Set(seen.map(lead => lead.id));
  const views = rows.map(row => ({ row, may: mayOf(actor, row, reach, visibleIds.has(row.leadId)) }));
  const asked = [...new Set(views.filter(({ may }) => may.answer).map(({ row }) => row.toUnitCode))];
  const takers = new Map(
    await Promise.all(asked.map(async unit => [unit, await listTakers(actor, unit)] as const)),
  );
  return views.map(({ row, may }) => viewOf(row, may.answer ? (takers.get(row.toUnitCode) ?? []) : [], may));
}

/** P3: transfers the office has confirmed since New Year, of the units within reach. */
function countConfirmed(actor: Actor, reach: Reach): Promise<number> {
  const since = instantAt(`${yearOf(actor.today)}-01-01`, 0);
  return db.transfer.count({
    where: { AND: [within(reach), { decision: 'confirmed', decidedAt: { gte: since } }] },
  });
}

/**
 * The page 流转: what waits for this reader's answer or confirmation, what their unit has offered, what is settled.
 * Of the lead no more than an offer discloses; nothing for whoever has no part in transfers.
 */
export async function listTransfers(actor: Actor): Promise<TransferLists> {
  const reach = transferReach(actor);
  const [open, closed, confirmedThisYear] = await Promise.all([
    read(actor, reach, {
      where: { AND: [OPEN_TRANSFERS, within(reach)] },
      orderBy: [{ answerDueOn: 'asc' }, { id: 'asc' }],
    }),
    read(actor, reach, {
      where: { AND: [{ NOT: OPEN_TRANSFERS }, within(reach)] },
      orderBy: [{ answeredAt: 'desc' }, { id: 'desc' }],
      take: CLOSED_SHOWN,
    }),
    countConfirmed(actor, reach),
  ]);
  return {
    toAnswer: open.filter(view => view.may.answer),
    toConfirm: open.filter(view => view.may.decide),
    offered: open.filter(view => !view.may.answer && !view.may.decide),
    closed,
    confirmedThisYear,
  };
}

/** Offers that wait for the answer of a unit the actor answers for. */
export async function countTransfersToAnswer(actor: Actor): Promise<number> {
  const { answers } = transferReach(actor);
  if (answers.length === 0) return 0;
  return db.transfer.count({ where: { toUnitCode: { in: answers }, answer: null } });
}
