import { canReadSomeLeads } from '../domain/access';
import type { Actor } from '../domain/actor';
import type { FindInput } from '../domain/find-input';
import type { Found } from '../domain/find-view';
import { done, notAllowed, type Outcome } from '../domain/outcome';
import { parsePhone } from '../domain/phone';
import { nearSteps, type SearchStep, searchSteps } from '../domain/search-steps';
import { searchText } from '../domain/search-terms';
import { storable } from '../domain/storable';
import { db } from './client';
import { showContacts, showFiles, showInvestors, showLeads } from './find-items';
import { lookFor } from './find-rows';
import { phoneHash } from './phone-hash';
import { toPinyin } from './pinyin';
import { whyNotNow } from './rate-limit';
import { visible } from './scope';
import { SEARCH_NOUNS, type SearchNoun } from './search-frequency';

/** So many of a kind are shown. */
const SIZES: Readonly<Record<SearchNoun, number>> = { lead: 8, investor: 4, contact: 4, file: 4 };
const RECENT = 8;
/** Nobody types more; what was pasted beyond it is not read. */
const MOST_TYPED = 200;

type Ids = Record<SearchNoun, string[]>;

const NOTHING: Ids = { lead: [], investor: [], contact: [], file: [] };

/** Goes from the best fit to the least until enough is found. */
async function idsOf(actor: Actor, noun: SearchNoun, steps: readonly SearchStep[]): Promise<string[]> {
  const found: string[] = [];
  for (const step of steps) {
    const size = SIZES[noun] - found.length;
    if (size > 0) found.push(...(await lookFor(actor, noun, { step, size, without: found })));
  }
  return found;
}

async function findIds(actor: Actor, steps: readonly SearchStep[]): Promise<Ids> {
  const [lead = [], investor = [], contact = [], file = []] = await Promise.all(
    SEARCH_NOUNS.map(noun => idsOf(actor, noun, steps)),
  );
  return { lead, investor, contact, file };
}

const isEmpty = (ids: Ids): boolean => SEARCH_NOUNS.every(noun => ids[noun].length === 0);

/** Who has exactly this number: compared by its hash, among the people the actor may know of. */
async function peopleWith(actor: Actor, text: string): Promise<string[]> {
  const hash = parsePhone(text) === null ? null : phoneHash(text);
  if (hash === null) return [];
  const rows = await db.contact.findMany({
    where: { AND: [{ phoneHash: hash }, visible.contacts(actor)] },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: SIZES.contact,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Leads this person changed last, and those the browser says were opened, as far as they are still theirs to see. */
async function recentIds(actor: Actor, opened: readonly string[]): Promise<Ids> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT noun_id AS id FROM (SELECT noun_id, at FROM audit_entry WHERE staff_id = ${actor.staffId}::uuid AND noun = 'lead'
      AND noun_id IS NOT NULL ORDER BY at DESC LIMIT 60) AS done GROUP BY noun_id ORDER BY max(at) DESC LIMIT ${RECENT}`;
  const ids = [...new Set([...opened.slice(0, RECENT), ...rows.map(({ id }) => id)])];
  return { ...NOTHING, lead: ids };
}

async function show(actor: Actor, ids: Ids, typed: string): Promise<Omit<Found, 'isNear'>> {
  const [leads, investors, contacts, files] = await Promise.all([
    showLeads(actor, ids.lead, typed),
    showInvestors(actor, ids.investor, typed),
    showContacts(actor, ids.contact, typed),
    showFiles(actor, ids.file, typed),
  ]);
  return { leads, investors, contacts, files };
}

/** What fits best of everything the actor may see; without fit, what comes near. */
export async function findThings(actor: Actor, text: string): Promise<Found> {
  const typed = searchText(storable(text.slice(0, MOST_TYPED)));
  const [ids, people] = await Promise.all([findIds(actor, searchSteps(typed)), peopleWith(actor, typed)]);
  const found = { ...ids, contact: [...new Set([...people, ...ids.contact])].slice(0, SIZES.contact) };
  if (!isEmpty(found)) return { ...(await show(actor, found, typed)), isNear: false };
  const sound = toPinyin(typed);
  const near = await findIds(actor, nearSteps(typed, sound));
  return { ...(await show(actor, near, sound)), isNear: !isEmpty(near) };
}

async function findRecent(actor: Actor, opened: readonly string[]): Promise<Found> {
  const recent = await show(actor, await recentIds(actor, opened), '');
  return { ...recent, leads: recent.leads.slice(0, RECENT), isNear: false };
}

/** One search over leads, investors, people and files; without a word the leads one opened or changed lately. */
export async function find(actor: Actor, { q, opened }: FindInput): Promise<Outcome<Found>> {
  if (!canReadSomeLeads(actor)) return notAllowed('你的岗位没有可搜索的内容。');
  const wait = await whyNotNow(actor, 'search');
  if (wait) return wait;
  const isAsked = searchText(q.slice(0, MOST_TYPED)) !== '';
  return done(isAsked ? await findThings(actor, q) : await findRecent(actor, opened));
}
