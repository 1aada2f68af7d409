import type { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { visible } from './scope';
import type { Transaction } from './transaction';

const select = {
  id: true,
  version: true,
  stage: true,
  status: true,
  valueYuan: true,
  officerId: true,
  officer: { select: { name: true } },
  responsibleUnitCode: true,
  responsibleUnit: { select: { shortName: true, endsOn: true } },
  responsibleLeaderId: true,
  industryKey: true,
  industry: { select: { name: true } },
  chainNodeKey: true,
  chainNode: { select: { name: true } },
  exitReason: true,
  exitNote: true,
  exitOn: true,
  reopenOn: true,
  lastProgressOn: true,
  nextStep: true,
  nextStepOn: true,
  nextStepOwnerId: true,
  shares: { select: { staffId: true, unitCode: true, startsOn: true, endsOn: true } },
  tags: { select: { tagId: true, tag: { select: { name: true } } } },
  claims: {
    where: { state: { in: ['waiting', 'held', 'clashed'] } },
    select: { id: true },
  },
} satisfies Prisma.LeadSelect;

/** As much of a lead as a change of many asks about: without investor, contacts and files it is read by the thousand. */
export type BulkLead = Prisma.LeadGetPayload<{ select: typeof select }>;

/** Those of the leads that the actor may see, by their ids. */
export async function readBulkLeads(
  tx: Transaction,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, BulkLead>> {
  const leads = await tx.lead.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visible.leads(actor)] },
    select,
  });
  return new Map(leads.map(lead => [lead.id, lead]));
}

/** Holds the rows until the transaction ends. In the order of the ids: two who change many at once wait for each other. */
export async function lockLeads(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`SELECT 1 FROM lead WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
}
