import type { Actor } from '../domain/actor';
import type { FoundItem, Mark } from '../domain/find-view';
import { maskPhone } from '../domain/phone';
import { markOf } from '../domain/search-marks';
import { stageName } from '../domain/stage';
import { db } from './client';
import { characterSyllables } from './pinyin';
import { visible } from './scope';

const markIn = (name: string, typed: string): Mark => markOf(name, characterSyllables(name), typed);

/** Rows in the order in which they were found. */
function inOrder(ids: readonly string[], items: readonly FoundItem[]): FoundItem[] {
  const known = new Map(items.map(item => [item.id, item]));
  return ids.flatMap(id => known.get(id) ?? []);
}

type Shown = { id: string; href: string; title: string; notes: readonly (string | null)[] };

function itemOf({ id, href, title, notes }: Shown, typed: string): FoundItem {
  const note = notes.filter(Boolean).join(' · ');
  return { id, href, title, mark: markIn(title, typed), note, noteMark: markIn(note, typed) };
}

/** Leads to go to; asked of the leads again, whatever the index said. */
export async function showLeads(actor: Actor, ids: readonly string[], typed: string): Promise<FoundItem[]> {
  if (ids.length === 0) return [];
  const rows = await db.lead.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visible.leads(actor)] },
    select: {
      id: true,
      code: true,
      title: true,
      stage: true,
      investor: { select: { name: true, uscc: true } },
      responsibleUnit: { select: { shortName: true } },
    },
  });
  const items = rows.map(({ id, code, title, stage, investor, responsibleUnit }) => {
    const notes = [investor.name, code, stageName(stage), responsibleUnit.shortName];
    return itemOf({ id, href: `/leads/${id}`, title, notes }, typed);
  });
  return inOrder(ids, items);
}

/** Cards in use to go to. */
export async function showInvestors(
  actor: Actor,
  ids: readonly string[],
  typed: string,
): Promise<FoundItem[]> {
  if (ids.length === 0) return [];
  const rows = await db.investor.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visible.investors(actor)] },
    select: { id: true, name: true, uscc: true, formerNames: true },
  });
  const items = rows.map(({ id, name, uscc, formerNames }) => {
    const former = formerNames.length > 0 ? `曾用名 ${formerNames.join('、')}` : null;
    return itemOf({ id, href: `/investors/${id}`, title: name, notes: [uscc, former] }, typed);
  });
  return inOrder(ids, items);
}

/** People to go to, on the lead they were named on; numbers masked. */
export async function showContacts(
  actor: Actor,
  ids: readonly string[],
  typed: string,
): Promise<FoundItem[]> {
  if (ids.length === 0) return [];
  const rows = await db.contact.findMany({
    where: { AND: [{ id: { in: [...ids] } }, visible.contacts(actor)] },
    select: {
      id: true,
      name: true,
      position: true,
      phone: true,
      leadId: true,
      investor: { select: { id: true, name: true } },
    },
  });
  const items = rows.map(({ id, name, position, phone, leadId, investor }) => {
    const href = leadId === null ? `/investors/${investor.id}` : `/leads/${leadId}#contacts`;
    const notes = [position, investor.name, phone && maskPhone(phone)];
    return itemOf({ id, href, title: name, notes }, typed);
  });
  return inOrder(ids, items);
}

/** Files to go to, on their lead. */
export async function showFiles(actor: Actor, ids: readonly string[], typed: string): Promise<FoundItem[]> {
  if (ids.length === 0) return [];
  const rows = await db.attachment.findMany({
    where: { AND: [{ id: { in: [...ids] } }, { lead: { is: visible.leads(actor) } }] },
    select: { id: true, fileName: true, lead: { select: { id: true, code: true, title: true } } },
  });
  const items = rows.flatMap(({ id, fileName, lead }) =>
    lead
      ? [itemOf({ id, href: `/leads/${lead.id}`, title: fileName, notes: [lead.title, lead.code] }, typed)]
      : [],
  );
  return inOrder(ids, items);
}
