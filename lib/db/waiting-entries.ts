import type { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import { fromDateColumn, yearOf } from '../domain/day';
import { toYuan } from '../domain/money';
import { stageName } from '../domain/stage';
import type { WaitingEntry } from '../domain/work-view';
import { db } from './client';
import { getRuleSet } from './rule-set';
import { visible } from './scope';

/** 待认定: the stage entries that wait for the office's word, the oldest first. */
export async function listWaiting(actor: Actor): Promise<{ entries: WaitingEntry[]; total: number }> {
  // Nobody but those who confirm everywhere is shown the queue; the gate itself asks again per lead.
  if (!can(actor, 'period.close')) return { entries: [], total: 0 };
  const { confirmedByOffice } = await getRuleSet(yearOf(actor.today));
  const where: Prisma.StageEntryWhereInput = {
    stage: { in: confirmedByOffice },
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
