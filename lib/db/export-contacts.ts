import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import { HIDDEN_NUMBER, type LeadContact } from '../domain/export-column';
import { db } from './client';
import { visibleLeadsSql } from './scope';

type ContactRow = LeadContact & { lead_id: string };

/**
 * The first person named on each lead. Two rights are asked of each row: whether the lead may be seen, and whether
 * its numbers may be read; where they may not the number stays in the database.
 */
function firstContactsSql(actor: Actor, leadIds: readonly string[]): Prisma.Sql {
  const mayReveal = visibleLeadsSql(actor, 'contact.reveal');
  return Prisma.sql`
    SELECT DISTINCT ON (contact.lead_id) contact.lead_id, contact.name, contact.position,
      CASE WHEN contact.phone IS NULL THEN NULL WHEN ${mayReveal} THEN contact.phone ELSE ${HIDDEN_NUMBER} END AS phone
    FROM contact JOIN lead ON lead.id = contact.lead_id
    WHERE contact.lead_id = ANY(${leadIds}::uuid[]) AND ${visibleLeadsSql(actor)}
    ORDER BY contact.lead_id, contact.created_at, contact.id`;
}

/** Whom to ring on these leads, by lead; a number the actor may not read is {@link HIDDEN_NUMBER}. */
export async function contactsOfLeads(
  actor: Actor,
  leadIds: readonly string[],
): Promise<Map<string, LeadContact>> {
  const rows = await db.$queryRaw<ContactRow[]>`${firstContactsSql(actor, leadIds)}`;
  return new Map(rows.map(({ lead_id, name, position, phone }) => [lead_id, { name, position, phone }]));
}

/** How many numbers of these leads would be read in full. */
export async function countNumbers(actor: Actor, leadIds: readonly string[]): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::integer AS count FROM (${firstContactsSql(actor, leadIds)}) AS person
    WHERE person.phone IS NOT NULL AND person.phone <> ${HIDDEN_NUMBER}`;
  return row?.count ?? 0;
}
