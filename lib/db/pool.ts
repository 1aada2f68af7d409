import type { Prisma } from '@/prisma/generated/client';
import { can, RIGHTS } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { TakeFromPoolInput } from '../domain/claim-input';
import type { PoolLead } from '../domain/claim-view';
import { addDays, fromDateColumn, toDateColumn } from '../domain/day';
import { BAND_NAMES, type Band } from '../domain/labels';
import { done, notAllowed, notFound, type Outcome, refused } from '../domain/outcome';
import { stageName } from '../domain/stage';
import { recordAudit } from './audit';
import { endCredits } from './clash-effect';
import { db } from './client';
import { saveLead } from './lead-deed';
import { notify } from './notice';
import { listWhoMayInUnit } from './post-holders';
import { perform } from './transaction';

const SHOWN = 200;

const IN_POOL = { pooledOn: { not: null }, status: 'active' } satisfies Prisma.LeadWhereInput;

/** 公共池, the latest first. What each lead is about and how big; not whose it is to win: that is for whoever takes it. */
export async function listPool(actor: Actor): Promise<PoolLead[]> {
  if (!can(actor, 'pool.take')) return [];
  const rows = await db.lead.findMany({
    where: IN_POOL,
    orderBy: [{ pooledOn: 'desc' }, { id: 'desc' }],
    take: SHOWN,
    select: {
      id: true,
      code: true,
      stage: true,
      valueBand: true,
      sourcePlace: true,
      pooledOn: true,
      industry: { select: { shortName: true } },
      investor: { select: { originPlace: true } },
      responsibleUnit: { select: { shortName: true } },
    },
  });
  return rows.flatMap(row =>
    row.pooledOn === null
      ? []
      : [
          {
            id: row.id,
            code: row.code,
            industryName: row.industry?.shortName ?? null,
            bandName: BAND_NAMES[row.valueBand as Band],
            originPlace: row.sourcePlace ?? row.investor.originPlace,
            stageName: stageName(row.stage),
            pooledOn: fromDateColumn(row.pooledOn),
            lastUnitName: row.responsibleUnit.shortName,
          },
        ],
  );
}

/** How many leads lie in the pool. */
export async function countPool(actor: Actor): Promise<number> {
  return can(actor, 'pool.take') ? db.lead.count({ where: IN_POOL }) : 0;
}

/** The unit somebody takes leads for: that of the first post that may. */
function takingUnit(actor: Actor): { unitCode: string; unitName: string } | null {
  return actor.posts.find(post => RIGHTS[post.role]['pool.take'] !== undefined) ?? null;
}

/**
 * 认领: the lead is the taker's and his unit's from here on; the first who asks gets it. Parts and shares agreed with
 * the old unit end, and it is told.
 */
export function takeFromPool(actor: Actor, input: TakeFromPoolInput): Promise<Outcome<{ leadId: string }>> {
  return perform(async tx => {
    const unit = takingUnit(actor);
    if (!can(actor, 'pool.take') || unit === null) return notAllowed('你的岗位不能认领公共池的项目。');
    const lead = await tx.lead.findUnique({
      where: { id: input.leadId },
      include: { officer: { select: { name: true } }, responsibleUnit: { select: { shortName: true } } },
    });
    // Whether a lead exists that is not in the pool is nobody's to learn here.
    if (!lead || (lead.pooledOn === null && lead.officerId !== actor.staffId)) return notFound('公共池项目');
    if (lead.pooledOn === null || lead.status !== 'active')
      return refused('这个项目已不在公共池，可能刚被认领。');
    const saved = await saveLead(tx, lead, {
      responsibleUnitCode: unit.unitCode,
      officerId: actor.staffId,
      nextStepOwnerId: actor.staffId,
      pooledOn: null,
      lastProgressOn: toDateColumn(actor.today),
    });
    if (!saved) return refused('这个项目刚刚被别人认领。');
    await endCredits(tx, lead.id, actor.today);
    await tx.leadShare.updateMany({
      where: {
        leadId: lead.id,
        OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(actor.today) } }],
      },
      data: { endsOn: toDateColumn(addDays(actor.today, -1)) },
    });
    await recordAudit(tx, actor, {
      deed: 'lead.takenFromPool',
      noun: 'lead',
      nounId: lead.id,
      before: { unit: lead.responsibleUnit.shortName, officer: lead.officer?.name ?? null },
      after: { unit: unit.unitName, officer: actor.name },
    });
    const managers = await listWhoMayInUnit(tx, 'lead.assign', lead.responsibleUnitCode);
    await notify(tx, actor, [lead.officerId, ...managers], {
      text: `公共池项目 ${lead.code} 已由${unit.unitName}${actor.name}认领`,
      href: '/pool',
      kind: 'claim',
    });
    return done({ leadId: lead.id });
  });
}
