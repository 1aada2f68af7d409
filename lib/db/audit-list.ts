import { Prisma } from '@/prisma/generated/client';
import { can } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { AuditFilter } from '../domain/audit-filter';
import { auditChanges } from '../domain/audit-value';
import type { AuditRowView } from '../domain/audit-view';
import { deedWords, NOUN_WORDS, outcomeWords } from '../domain/audit-words';
import { addDays, instantAt, yearOf } from '../domain/day';
import { LEAD_FIELDS } from '../domain/lead-field';
import { db } from './client';
import { getRuleSet } from './rule-set';

export const AUDIT_PAGE = 50;

const NAMING_DEEDS = ['lead.recorded', 'lead.imported'];

const contains = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * The rows a filter lets through. A lead is found by what the audit itself has written down of it, never in the
 * business data, which the audit officer does not read.
 */
export function auditWhere(actor: Actor, filter: AuditFilter): Prisma.Sql {
  if (!can(actor, 'audit.read')) return Prisma.sql`FALSE`;
  const parts = [Prisma.sql`TRUE`];
  if (filter.who !== '')
    parts.push(Prisma.sql`(entry.who ILIKE ${contains(filter.who)} OR entry.staff_id IN
      (SELECT id FROM staff WHERE name = ${filter.who} OR username = ${filter.who.toLowerCase()}))`);
  if (filter.lead !== '')
    parts.push(Prisma.sql`entry.noun = 'lead' AND (entry.noun_id = ${filter.lead} OR entry.noun_id IN
      (SELECT named.noun_id FROM audit_entry AS named WHERE named.deed IN (${Prisma.join(NAMING_DEEDS)})
        AND (named.after ->> 'code' ILIKE ${contains(filter.lead)} OR named.after ->> 'title' ILIKE ${contains(filter.lead)})))`);
  if (filter.deed !== '') parts.push(Prisma.sql`entry.deed = ${filter.deed}`);
  if (filter.from) parts.push(Prisma.sql`entry.at >= ${instantAt(filter.from, 0)}`);
  if (filter.to) parts.push(Prisma.sql`entry.at < ${instantAt(addDays(filter.to, 1), 0)}`);
  if (filter.outcome === 'done') parts.push(Prisma.sql`entry.outcome = 'done'`);
  if (filter.outcome === 'refused') parts.push(Prisma.sql`entry.outcome <> 'done'`);
  if (filter.before) parts.push(Prisma.sql`entry.id < ${BigInt(filter.before)}`);
  return Prisma.join(parts, ' AND ');
}

/** Words for the fields of gates and of the lead page, by key. */
async function fieldLabels(actor: Actor): Promise<ReadonlyMap<string, string>> {
  const rules = await getRuleSet(yearOf(actor.today));
  const fields = [...rules.stages.flatMap(stage => stage.fields), ...LEAD_FIELDS];
  return new Map(fields.map(({ key, label }) => [key, label]));
}

/** Code and title of leads, as far as the audit carries them. */
async function leadNames(ids: string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.auditEntry.findMany({
    where: { noun: 'lead', nounId: { in: ids }, deed: { in: NAMING_DEEDS } },
    select: { nounId: true, after: true },
  });
  return new Map(
    rows.map(({ nounId, after }) => {
      const { code, title } = (after ?? {}) as { code?: string; title?: string };
      return [nounId, [code, title].filter(Boolean).join(' ')];
    }),
  );
}

/** These rows, newest first, with everything in words. */
export async function readAuditRows(actor: Actor, ids: readonly bigint[]): Promise<AuditRowView[]> {
  if (!can(actor, 'audit.read')) return [];
  const rows = await db.auditEntry.findMany({ where: { id: { in: [...ids] } }, orderBy: { id: 'desc' } });
  const leads = rows.filter(row => row.noun === 'lead').map(row => row.nounId);
  const [labels, names] = await Promise.all([fieldLabels(actor), leadNames([...new Set(leads)])]);
  return rows.map(row => ({
    id: String(row.id),
    at: row.at.toISOString(),
    who: row.who,
    post: row.post,
    address: row.address ?? '',
    deed: deedWords(row.deed),
    outcome: outcomeWords(row.outcome),
    isDone: row.outcome === 'done',
    subject:
      `${NOUN_WORDS[row.noun] ?? row.noun} ${names.get(row.nounId) || subjectId(row.noun, row.nounId)}`.trim(),
    nounId: row.nounId,
    changes: auditChanges(row.before, row.after, labels),
    seq: row.seq,
    hash: Buffer.from(row.hash).toString('hex').slice(0, 16),
  }));
}

/** An id says nothing to a reader; the names of months, days and accounts do. */
const subjectId = (noun: string, id: string): string =>
  noun === 'door' || /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(id) ? '' : id;

/** A page of the audit, newest first, and where the next one begins. Nothing for those who may not read it. */
export async function listAudit(
  actor: Actor,
  filter: AuditFilter,
): Promise<{ rows: AuditRowView[]; next: string | null }> {
  const found = await db.$queryRaw<{ id: bigint }[]>`SELECT entry.id FROM audit_entry AS entry
    WHERE ${auditWhere(actor, filter)} ORDER BY entry.id DESC LIMIT ${AUDIT_PAGE + 1}`;
  const ids = found.slice(0, AUDIT_PAGE).map(row => row.id);
  const rows = ids.length > 0 ? await readAuditRows(actor, ids) : [];
  return { rows, next: found.length > AUDIT_PAGE ? String(ids.at(-1)) : null };
}
