import type { Prisma } from '@/prisma/generated/client';
import { type LeadSubject, RIGHTS } from '../domain/access';
import type { Actor, RoleKey } from '../domain/actor';
import { mentionedNames } from '../domain/mention';
import { done, type Outcome } from '../domain/outcome';
import type { FindColleaguesInput } from '../domain/talk-input';
import type { ColleagueOption } from '../domain/talk-view';
import type { LeadVerb } from '../domain/verb';
import { type DeedLead, openLead, subjectOf } from './lead-deed';
import { notify } from './notice';
import { heldOn } from './post-day';
import { perform, type Transaction } from './transaction';

const SHOWN = 8;

type Relation = 'all' | 'unit' | 'industry' | 'own' | 'shared' | 'led';

const rolesBy = (verb: LeadVerb, relation: Relation): RoleKey[] =>
  (Object.keys(RIGHTS) as RoleKey[]).filter(role => RIGHTS[role][verb]?.includes(relation));

/** The units and all above them: a post reaches its own unit and what lies below. */
async function unitsAbove(tx: Transaction, codes: readonly string[]): Promise<string[]> {
  if (codes.length === 0) return [];
  const rows = await tx.$queryRaw<{ code: string }[]>`
    WITH RECURSIVE above AS (
      SELECT code, parent_code FROM unit WHERE code = ANY(${codes}::text[])
      UNION SELECT unit.code, unit.parent_code FROM unit JOIN above ON unit.code = above.parent_code
    ) SELECT code FROM above`;
  return rows.map(row => row.code);
}

/**
 * Which colleagues may do this with the lead today: the rights table read the other way round. A test holds it
 * against what each of them sees when they ask for themselves.
 */
export async function whoMay(
  tx: Transaction,
  actor: Actor,
  verb: LeadVerb,
  lead: LeadSubject,
): Promise<Prisma.StaffWhereInput> {
  const holds = (relation: Relation, more: Prisma.PostWhereInput = {}): Prisma.StaffWhereInput => ({
    posts: { some: { AND: [heldOn(actor.today), { role: { in: rolesBy(verb, relation) } }, more] } },
  });
  const person = (relation: Relation, ids: readonly (string | null)[]): Prisma.StaffWhereInput => ({
    AND: [{ id: { in: ids.filter(id => id !== null) } }, holds(relation)],
  });
  const units = await unitsAbove(tx, [lead.responsibleUnitCode]);
  const sharedUnits = await unitsAbove(tx, lead.sharedUnits);
  return {
    disabledAt: null,
    OR: [
      holds('all'),
      holds('unit', { unitCode: { in: units } }),
      ...(lead.industryKey === null ? [] : [holds('industry', { industryKey: lead.industryKey })]),
      person('own', [lead.officerId]),
      person('led', [lead.responsibleLeaderId]),
      person('shared', lead.sharedWith),
      holds('shared', { unitCode: { in: sharedUnits } }),
    ],
  };
}

/** Whether this colleague may do it; for a name that somebody else has put down. */
export async function mayColleague(
  tx: Transaction,
  actor: Actor,
  verb: LeadVerb,
  lead: DeedLead,
  staffId: string,
): Promise<boolean> {
  const who = await whoMay(tx, actor, verb, subjectOf(actor, lead));
  return (await tx.staff.count({ where: { AND: [{ id: staffId }, who] } })) > 0;
}

/** Colleagues to name on a lead, by the beginning of their name or its pinyin: those who see it, or who work it. */
export function findColleagues(
  actor: Actor,
  { leadId, text, purpose }: FindColleaguesInput,
): Promise<Outcome<ColleagueOption[]>> {
  return perform(async tx => {
    const opened = await openLead(tx, actor, leadId, 'lead.read');
    if (!opened.ok) return opened;
    const verb = purpose === 'owner' ? 'activity.log' : 'lead.read';
    const who = await whoMay(tx, actor, verb, subjectOf(actor, opened.lead));
    const rows = await tx.staff.findMany({
      where: {
        AND: [
          who,
          { OR: [{ name: { startsWith: text } }, { namePinyin: { startsWith: text.toLowerCase() } }] },
        ],
      },
      orderBy: [{ namePinyin: 'asc' }, { id: 'asc' }],
      take: SHOWN,
      select: {
        id: true,
        name: true,
        posts: { where: heldOn(actor.today), select: { unit: { select: { shortName: true } } }, take: 1 },
      },
    });
    return done(rows.map(({ id, name, posts }) => ({ id, name, unitName: posts[0]?.unit.shortName ?? '' })));
  });
}

/**
 * Tells those whom a text names with @, as far as they may see the lead; namesakes who may are told both. A name
 * of somebody else is plain text, and nobody learns which it was.
 */
export async function tellMentioned(
  tx: Transaction,
  actor: Actor,
  lead: DeedLead,
  text: string,
): Promise<void> {
  const calls = mentionedNames(text);
  if (calls.length === 0) return;
  const who = await whoMay(tx, actor, 'lead.read', subjectOf(actor, lead));
  const found = await tx.staff.findMany({
    where: { AND: [who, { name: { in: [...new Set(calls.flat())] } }] },
    select: { id: true, name: true },
  });
  // Of the names that fit one @ the longest is meant.
  const meant = new Set(
    calls.flatMap(names => names.find(name => found.some(one => one.name === name)) ?? []),
  );
  await notify(
    tx,
    actor,
    found.filter(({ name }) => meant.has(name)).map(({ id }) => id),
    { text: `${actor.name}在 ${lead.code} 的跟进记录中提到了你`, href: `/leads/${lead.id}`, kind: 'mention' },
  );
}
