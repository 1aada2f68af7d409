import { addDays, type Day, instantAt, toDateColumn, yearOf } from '../../lib/domain/day';
import type { Prisma } from '../generated/client';
import { person } from './cast';
import { leadId } from './lead-table';
import { seedId } from './seed-id';

/** Recorded a second time by a colleague of the officer who follows the firm. */
const TWICE = {
  firm: '瞳岳光学',
  by: '陆遥',
  title: '镜头镜片加工项目（重复）',
  daysAgo: 9,
  removedDaysAgo: 6,
};
const REASON = '与在谈的同一项目重复登记';

/** One lead in the bin of 店口, so that a newcomer sees what lies there and how it comes back. */
export async function seedRecycled(db: Prisma.TransactionClient, today: Day): Promise<void> {
  const { investorId, industryKey, origin } = await db.lead.findUniqueOrThrow({
    where: { id: leadId(TWICE.firm) },
  });
  const [recordedOn, removedOn] = [addDays(today, -TWICE.daysAgo), addDays(today, -TWICE.removedDaysAgo)];
  const [id, officer, remover] = [seedId('lead', 9001), person(TWICE.by), person('李明')];
  const at = instantAt(recordedOn, 10);
  // Of a range that the running number does not reach.
  const code = `ZJ${yearOf(recordedOn)}-90001`;
  const columns = { id, code, title: TWICE.title, investorId, industryKey, origin, source: 'visit' as const };
  await db.lead.create({
    data: {
      ...columns,
      responsibleUnitCode: officer.unitCode,
      officerId: officer.id,
      stage: 'lead',
      stageOn: toDateColumn(recordedOn),
      lastProgressOn: toDateColumn(recordedOn),
      createdAt: at,
      createdById: officer.id,
      updatedAt: at,
    },
    select: { id: true },
  });
  const removedAt = instantAt(removedOn, 16);
  await db.$executeRaw`
    INSERT INTO recycled_lead (id, code, title, stage, investor_id, unit_code, officer_id, industry_key, removed_at,
      removed_by_id, reason, snapshot)
    VALUES (${id}::uuid, ${code}, ${TWICE.title}, 'lead', ${investorId}::uuid, ${officer.unitCode}, ${officer.id}::uuid,
      ${industryKey}, ${removedAt}, ${remover.id}::uuid, ${REASON}, lead_take_out(${id}::uuid))`;
  await db.auditEntry.create({
    data: {
      at: removedAt,
      staffId: remover.id,
      who: `${remover.name}（店口镇 招商主任）`,
      post: '店口镇 招商主任',
      deed: 'lead.removed',
      noun: 'lead',
      nounId: id,
      after: { code, reason: REASON },
    },
    select: { id: true },
  });
}
