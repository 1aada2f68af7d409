import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '../domain/actor';
import type { FoundItem, Mark } from '../domain/find-view';
import { maskPhone } from '../domain/phone';
import { markOf } from '../domain/search-marks';
import { type StageKey, stageName } from '../domain/stage';
import { db } from './client';
import { characterSyllables } from './pinyin';
import { leadReach, visibleLeadsSql } from './scope';
import { PLANNED_ONCE } from './statement-name';

const markIn = (name: string, typed: string): Mark => markOf(name, characterSyllables(name), typed);

type Shown = { id: string; href: string; title: string; notes: readonly (string | null)[] };

function itemOf({ id, href, title, notes }: Shown, typed: string): FoundItem {
  const note = notes.filter(Boolean).join(' · ');
  return { id, href, title, mark: markIn(title, typed), note, noteMark: markIn(note, typed) };
}

// What was found, as `found` (id, at, place); every line is asked once more whether it may be seen.
const IN_ORDER = Prisma.sql`ORDER BY found.place, found.at DESC, found.id DESC`;

type LeadLine = { id: string; code: string; title: string; stage: StageKey; investor: string; unit: string };

/** Leads to go to; asked of the leads again, whatever the index said. */
export async function showLeads(actor: Actor, found: Prisma.Sql, typed: string): Promise<FoundItem[]> {
  const rows = await db.$queryRaw<LeadLine[]>`${PLANNED_ONCE}
    SELECT lead.id::text, lead.code, lead.title, lead.stage, investor.name AS investor, unit.short_name AS unit
    FROM (${found}) AS found JOIN lead ON lead.id = found.id JOIN investor ON investor.id = lead.investor_id
      JOIN unit ON unit.code = lead.responsible_unit_code
    WHERE ${visibleLeadsSql(actor)} ${IN_ORDER}`;
  return rows.map(({ id, code, title, stage, investor, unit }) =>
    itemOf({ id, href: `/leads/${id}`, title, notes: [investor, code, stageName(stage), unit] }, typed),
  );
}

type CardLine = { id: string; name: string; uscc: string | null; former_names: string[] };

/** Cards in use to go to. */
export async function showInvestors(actor: Actor, found: Prisma.Sql, typed: string): Promise<FoundItem[]> {
  const rows = await db.$queryRaw<CardLine[]>`${PLANNED_ONCE}
    SELECT investor.id::text, investor.name, investor.uscc, investor.former_names
    FROM (${found}) AS found JOIN investor ON investor.id = found.id
    WHERE investor.merged_into_id IS NULL AND (${leadReach(actor).all}
      OR EXISTS (SELECT 1 FROM lead WHERE lead.investor_id = investor.id AND ${visibleLeadsSql(actor)})) ${IN_ORDER}`;
  return rows.map(({ id, name, uscc, former_names }) => {
    const former = former_names.length > 0 ? `曾用名 ${former_names.join('、')}` : null;
    return itemOf({ id, href: `/investors/${id}`, title: name, notes: [uscc, former] }, typed);
  });
}

type PersonLine = {
  id: string;
  name: string;
  position: string | null;
  phone: string | null;
  lead_id: string | null;
  investor_id: string;
  investor: string;
};

/** People to go to, on the lead they were named on; numbers masked. */
export async function showContacts(actor: Actor, found: Prisma.Sql, typed: string): Promise<FoundItem[]> {
  const rows = await db.$queryRaw<PersonLine[]>`${PLANNED_ONCE}
    SELECT contact.id::text, contact.name, contact.position, contact.phone, contact.lead_id::text,
      contact.investor_id::text, investor.name AS investor
    FROM (${found}) AS found JOIN contact ON contact.id = found.id
      JOIN investor ON investor.id = contact.investor_id LEFT JOIN lead ON lead.id = contact.lead_id
    WHERE (${leadReach(actor).all} OR (lead.id IS NOT NULL AND ${visibleLeadsSql(actor)})) ${IN_ORDER}`;
  return rows.map(({ id, name, position, phone, lead_id, investor_id, investor }) => {
    const href = lead_id === null ? `/investors/${investor_id}` : `/leads/${lead_id}#contacts`;
    return itemOf({ id, href, title: name, notes: [position, investor, phone && maskPhone(phone)] }, typed);
  });
}

type FileLine = { id: string; file_name: string; lead_id: string; code: string; title: string };

/** Files to go to, on their lead. */
export async function showFiles(actor: Actor, found: Prisma.Sql, typed: string): Promise<FoundItem[]> {
  const rows = await db.$queryRaw<FileLine[]>`${PLANNED_ONCE}
    SELECT attachment.id::text, attachment.file_name, lead.id::text AS lead_id, lead.code, lead.title
    FROM (${found}) AS found JOIN attachment ON attachment.id = found.id JOIN lead ON lead.id = attachment.lead_id
    WHERE ${visibleLeadsSql(actor)} ${IN_ORDER}`;
  return rows.map(({ id, file_name, lead_id, code, title }) =>
    itemOf({ id, href: `/leads/${lead_id}`, title: file_name, notes: [title, code] }, typed),
  );
}
