import { canReadSomeLeads } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { FindInput } from '../domain/find-input';
import type { Found, FoundItem } from '../domain/find-view';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import { parsePhone } from '../domain/phone';
import { nearSteps, type SearchStep, searchSteps } from '../domain/search-steps';
import { searchText } from '../domain/search-terms';
import { storable } from '../domain/storable';
import { db } from './client';
import { showContacts, showFiles, showInvestors, showLeads } from './find-items';
import { idsInOrder, lookFor, type Size } from './find-rows';
import { phoneHash } from './phone-hash';
import { toPinyin } from './pinyin';
import { whyNotNow } from './rate-limit';
import { visible } from './scope';
import type { SearchNoun } from './search-frequency';

/** So many of a kind are shown. */
const SIZES: Readonly<Record<SearchNoun, Size>> = { lead: 8, investor: 4, contact: 4, file: 4 };
const RECENT = 8;
/** Nobody types more; what was pasted beyond it is not read. */
const MOST_TYPED = 200;

const NOTHING: Found = { leads: [], investors: [], contacts: [], files: [], isNear: false };

/** What some steps find of every kind, one statement each. */
async function findBy(actor: Actor, steps: readonly SearchStep[], typed: string): Promise<Found> {
  if (steps.length === 0) return NOTHING;
  const look = (noun: SearchNoun) => lookFor(actor, noun, { steps, size: SIZES[noun] });
  const [leads, investors, contacts, files] = await Promise.all([
    look('lead').then(found => showLeads(actor, found, typed)),
    look('investor').then(found => showInvestors(actor, found, typed)),
    look('contact').then(found => showContacts(actor, found, typed)),
    look('file').then(found => showFiles(actor, found, typed)),
  ]);
  return { leads, investors, contacts, files, isNear: false };
}

const isEmpty = ({ leads, investors, contacts, files }: Found): boolean =>
  leads.length + investors.length + contacts.length + files.length === 0;

/** Who has exactly this number: compared by its hash, among the people the actor may know of. */
async function peopleWith(actor: Actor, text: string): Promise<FoundItem[]> {
  const hash = parsePhone(text) === null ? null : phoneHash(text);
  if (hash === null) return [];
  const rows = await db.contact.findMany({
    where: { AND: [{ phoneHash: hash }, visible.contacts(actor)] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SIZES.contact,
    select: { id: true },
  });
  return showContacts(actor, idsInOrder(rows.map(({ id }) => id)), text);
}

/** What fits best of everything the actor may see; without fit, what comes near. */
export async function findThings(actor: Actor, text: string): Promise<Found> {
  const typed = searchText(storable(text.slice(0, MOST_TYPED)));
  const [found, people] = await Promise.all([
    findBy(actor, searchSteps(typed), typed),
    peopleWith(actor, typed),
  ]);
  const known = new Set(people.map(({ id }) => id));
  const contacts = [...people, ...found.contacts.filter(({ id }) => !known.has(id))].slice(0, SIZES.contact);
  if (!isEmpty({ ...found, contacts })) return { ...found, contacts };
  const sound = toPinyin(typed);
  const near = await findBy(actor, nearSteps(typed, sound), sound);
  return { ...near, isNear: !isEmpty(near) };
}

/** Leads this person changed last, and those the browser says were opened, as far as they are still theirs to see. */
async function findRecent(actor: Actor, opened: readonly string[]): Promise<Found> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT noun_id AS id FROM (SELECT noun_id, at FROM audit_entry WHERE staff_id = ${actor.staffId}::uuid AND noun = 'lead'
      AND noun_id IS NOT NULL ORDER BY at DESC LIMIT 60) AS done GROUP BY noun_id ORDER BY max(at) DESC LIMIT ${RECENT}`;
  const ids = [...new Set([...opened.slice(0, RECENT), ...rows.map(({ id }) => id)])];
  const leads = await showLeads(actor, idsInOrder(ids), '');
  return { ...NOTHING, leads: leads.slice(0, RECENT) };
}

/** One search over leads, investors, people and files; without a word the leads one opened or changed lately. */
export async function find(actor: Actor, { q, opened }: FindInput): Promise<Outcome<Found>> {
  if (!canReadSomeLeads(actor)) return notAllowed('你的岗位没有可搜索的内容。');
  const wait = await whyNotNow(actor, 'search');
  if (wait) return wait;
  const isAsked = searchText(q.slice(0, MOST_TYPED)) !== '';
  return done(isAsked ? await findThings(actor, q) : await findRecent(actor, opened));
}
