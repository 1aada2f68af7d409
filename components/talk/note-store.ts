import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Here, type KnownLead, NOTES_CHANGED, type Note } from './note';

type RememberedLead = KnownLead & { personId: string; at: number };

interface DeskSchema extends DBSchema {
  notes: { key: string; value: Note; indexes: { personId: string } };
  leads: { key: [string, string]; value: RememberedLead; indexes: { personId: string } };
  /** Who is signed in here, for the page that is shown without a connection. */
  person: { key: 'here'; value: Here };
}

const REMEMBERED = 20;

let opened: Promise<IDBPDatabase<DeskSchema>> | null = null;

function store(): Promise<IDBPDatabase<DeskSchema>> {
  opened ??= openDB<DeskSchema>('desk', 1, {
    upgrade(database) {
      database.createObjectStore('notes', { keyPath: 'key' }).createIndex('personId', 'personId');
      database
        .createObjectStore('leads', { keyPath: ['personId', 'id'] })
        .createIndex('personId', 'personId');
      database.createObjectStore('person');
    },
  });
  // A browser that keeps nothing is asked anew the next time.
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

const tellChanged = () => window.dispatchEvent(new Event(NOTES_CHANGED));

export async function putNote(note: Note): Promise<void> {
  await (await store()).put('notes', note);
  tellChanged();
}

export async function dropNote(key: string): Promise<void> {
  await (await store()).delete('notes', key);
  tellChanged();
}

/** A person's own notes, and nobody else's. */
export async function listNotes(personId: string): Promise<Note[]> {
  return (await store()).getAllFromIndex('notes', 'personId', personId);
}

/** Whoever signs in here takes the place of whoever was here before: their picked leads go, their unsent notes stay theirs. */
export async function enter(here: Here): Promise<void> {
  const database = await store();
  const before = await database.get('person', 'here');
  if (before?.personId !== here.personId) await database.clear('leads');
  await database.put('person', here, 'here');
}

/** Who was signed in here last and has not left; null after signing out. */
export async function whoIsHere(): Promise<Here | null> {
  return (await (await store()).get('person', 'here')) ?? null;
}

/** Leaving takes the names of leads with it; unsent notes wait for the same person. */
export async function leave(): Promise<void> {
  const database = await store();
  await database.clear('leads');
  await database.delete('person', 'here');
}

/** The leads last picked or opened come first when there is nobody to ask. */
export async function rememberLeads(personId: string, leads: readonly KnownLead[]): Promise<void> {
  const database = await store();
  const known = await database.getAllFromIndex('leads', 'personId', personId);
  const at = Math.max(0, ...known.map(lead => lead.at));
  const { store: table, done } = database.transaction('leads', 'readwrite');
  for (const [place, { id, code, title }] of [...leads].reverse().entries())
    await table.put({ personId, id, code, title, at: at + 1 + place });
  const named = new Set(leads.map(({ id }) => id));
  const oldest = known.filter(({ id }) => !named.has(id)).sort((a, b) => b.at - a.at);
  for (const { id } of oldest.slice(Math.max(0, REMEMBERED - leads.length)))
    await table.delete([personId, id]);
  await done;
}

export async function listRemembered(personId: string): Promise<KnownLead[]> {
  const leads = await (await store()).getAllFromIndex('leads', 'personId', personId);
  return leads.sort((a, b) => b.at - a.at).map(({ id, code, title }) => ({ id, code, title }));
}
