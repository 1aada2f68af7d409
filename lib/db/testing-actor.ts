import { person } from '../../prisma/seed/cast';
import { leadId } from '../../prisma/seed/lead-table';
import type { Actor } from '../domain/actor';
import { loadActor } from './actor';
import { db } from './client';

/** Somebody of the cast, by name, as the app itself would know them. */
export async function as(name: string): Promise<Actor> {
  const actor = await loadActor(person(name).id, '127.0.0.1');
  if (!actor) throw new Error(`${name} has no account.`);
  return actor;
}

export type StoredLead = NonNullable<Awaited<ReturnType<typeof db.lead.findUnique>>>;

/** The stored row of a firm's lead. */
export function leadOf(firm: string): Promise<StoredLead> {
  return db.lead.findUniqueOrThrow({ where: { id: leadId(firm) } });
}

/** Everything that a refused deed must leave as it was: the lead, its entries, files, activities and audit rows. */
export async function everythingOf(id: string): Promise<unknown> {
  const [lead, entries, activities, attachments, arrivals, shares, audits] = await Promise.all([
    db.lead.findUnique({ where: { id }, include: { investor: { include: { contacts: true } } } }),
    db.stageEntry.findMany({ where: { leadId: id }, orderBy: { id: 'asc' } }),
    db.activity.findMany({ where: { leadId: id }, orderBy: { id: 'asc' } }),
    db.attachment.findMany({ where: { leadId: id }, orderBy: { id: 'asc' } }),
    db.arrival.findMany({ where: { leadId: id }, orderBy: { id: 'asc' } }),
    db.leadShare.findMany({ where: { leadId: id }, orderBy: { id: 'asc' } }),
    db.auditEntry.findMany({ where: { nounId: id }, orderBy: { id: 'asc' } }),
  ]);
  return { lead, entries, activities, attachments, arrivals, shares, audits };
}

/** The deeds in the audit of a lead since a call of this, oldest first. */
export async function auditedSince(id: string, work: () => Promise<unknown>): Promise<string[]> {
  const last = await db.auditEntry.findFirst({ orderBy: { id: 'desc' }, select: { id: true } });
  await work();
  const rows = await db.auditEntry.findMany({
    where: { nounId: id, id: { gt: last?.id ?? 0n } },
    orderBy: { id: 'asc' },
  });
  return rows.map(row => row.deed);
}
