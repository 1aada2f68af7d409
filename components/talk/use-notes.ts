'use client';
import { useRouter } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { notify } from '../ui/notify';
import { type Here, NOTES_CHANGED, type Note } from './note';
import { isForNow, type LogActivity, sendNote } from './send-note';

const AGAIN_MS = 60_000;
const LOCK = 'desk-notes';

type Store = typeof import('./note-store');
const loadStore = (): Promise<Store> => import('./note-store');

/** Sends one note and keeps what is left of it. False: the others need not be tried now. */
async function sendOne(store: Store, note: Note, log: LogActivity): Promise<boolean> {
  const sent = await sendNote(note, log);
  if (sent.kind === 'sent') await store.dropNote(note.key);
  else if (sent.kind === 'refused' && !isForNow(sent.refusal))
    await store.putNote({ ...note, reason: sent.refusal.message });
  else if (sent.kind === 'filesRefused') await store.putNote(sent.left);
  else if (sent.kind === 'away' && sent.left.activityId !== note.activityId) await store.putNote(sent.left);
  return sent.kind !== 'away' && !(sent.kind === 'refused' && isForNow(sent.refusal));
}

/** One page of all that are open sends at a time; where a browser cannot tell, the server still writes once. */
async function alone(work: () => Promise<void>): Promise<void> {
  if (!('locks' in navigator)) return work();
  await navigator.locks.request(LOCK, { ifAvailable: true }, lock => (lock ? work() : undefined));
}

async function sendAll(personId: string, log: LogActivity): Promise<number> {
  const store = await loadStore();
  let sent = 0;
  await alone(async () => {
    for (const note of (await store.listNotes(personId)).filter(({ reason }) => reason === null)) {
      if (!(await sendOne(store, note, log))) break;
      sent += 1;
    }
  });
  return sent;
}

/**
 * A person's notes that the server does not have yet. They are sent when the connection is back, when a page is
 * opened, and every minute while one is in sight.
 */
export function useNotes({ personId, writes }: Here, log: LogActivity) {
  const router = useRouter();
  const [notes, setNotes] = useState<Note[]>([]);
  const busy = useRef(false);
  const act = useRef(log);
  useEffect(() => {
    act.current = log;
  });
  const read = useCallback(async () => setNotes(await (await loadStore()).listNotes(personId)), [personId]);
  const send = useCallback(async () => {
    if (busy.current || !navigator.onLine || document.hidden) return;
    busy.current = true;
    try {
      const count = await sendAll(personId, act.current);
      if (count > 0) {
        notify({ message: `已同步 ${count} 条记录` });
        router.refresh();
      }
    } catch {
      // A browser that keeps nothing has nothing to send.
    } finally {
      busy.current = false;
    }
  }, [personId, router]);

  useEffect(() => {
    const look = () => void read().catch(() => {});
    const begin = async () => {
      await (await loadStore()).enter({ personId, writes });
      await read();
      await send();
    };
    begin().catch(() => {});
    const timer = setInterval(() => void send(), AGAIN_MS);
    const back = () => void send();
    window.addEventListener(NOTES_CHANGED, look);
    window.addEventListener('online', back);
    document.addEventListener('visibilitychange', back);
    return () => {
      clearInterval(timer);
      window.removeEventListener(NOTES_CHANGED, look);
      window.removeEventListener('online', back);
      document.removeEventListener('visibilitychange', back);
    };
  }, [personId, writes, read, send]);

  const retry = async (note: Note) => {
    await (await loadStore()).putNote({ ...note, reason: null });
    await send();
  };
  const discard = async (note: Note) => (await loadStore()).dropNote(note.key);
  return { notes, retry, discard };
}
