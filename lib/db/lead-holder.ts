import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { fromDateColumn, toDateColumn } from '../domain/day';
import { type ChainView, HOLDER_NAMES, type HolderRoleKey, whyLeaderMissing } from '../domain/holder';
import { toYuan } from '../domain/money';
import { transferState } from '../domain/transfer';
import { db } from './client';
import { visible } from './scope';
import { OPEN_TRANSFERS } from './transfer-row';

const ROLES = Object.keys(HOLDER_NAMES) as HolderRoleKey[];

const include = (actor: Actor) =>
  ({
    holders: {
      include: { staff: { select: { name: true } }, unit: { select: { shortName: true } } },
      orderBy: [{ startsOn: 'desc' }, { endsOn: { sort: 'desc', nulls: 'first' } }, { id: 'asc' }],
    },
    credits: {
      where: { endsOn: { gte: toDateColumn(actor.today) } },
      include: { unit: { select: { shortName: true } } },
      orderBy: [{ startsOn: 'asc' }, { percent: 'desc' }, { unitCode: 'asc' }],
    },
    transfers: {
      where: OPEN_TRANSFERS,
      include: { toUnit: { select: { shortName: true } } },
      orderBy: { id: 'asc' },
    },
  }) satisfies Prisma.LeadInclude;

/** The chain of responsibility, the latest of each role first; null when the lead is not the actor's to see. */
export async function listHolders(actor: Actor, leadId: string): Promise<ChainView | null> {
  const lead = await db.lead.findFirst({
    where: { AND: [{ id: leadId }, visible.leads(actor)] },
    include: include(actor),
  });
  if (!lead) return null;
  const holders = lead.holders.map(holder => ({
    role: holder.role,
    name: holder.staff?.name ?? holder.unit?.shortName ?? '',
    startsOn: fromDateColumn(holder.startsOn),
    endsOn: holder.endsOn && fromDateColumn(holder.endsOn),
  }));
  return {
    holders: ROLES.flatMap(role => holders.filter(holder => holder.role === role)),
    parts: lead.credits.map(({ unit, percent, startsOn, endsOn }) => ({
      unitName: unit.shortName,
      percent,
      startsOn: fromDateColumn(startsOn),
      endsOn: fromDateColumn(endsOn),
    })),
    offers: lead.transfers.map(transfer => ({
      unitName: transfer.toUnit.shortName,
      state: transferState(transfer),
    })),
    warning: whyLeaderMissing(toYuan(lead.valueYuan), lead.responsibleLeaderId !== null),
  };
}
