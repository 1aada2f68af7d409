'use client';
import { useEffect, useState } from 'react';
import type { ActivityKey } from '@/lib/domain/labels';
import { fixDays, whyNotTalk } from '@/lib/domain/talk';
import type { Logged } from '@/lib/domain/talk-view';
import { pageOwner } from '../ui/draft-store';
import { notify } from '../ui/notify';
import { useDraft } from '../ui/use-draft';
import { deviceDay, newKey } from './device';
import type { KnownLead, Note } from './note';
import { type LogActivity, type SentNote, sendNote } from './send-note';

type UseTalk = {
  /** Under which the text is kept through a reload and an ended session. */
  draftKey: string;
  lead: KnownLead | null;
  kinds: readonly Exclude<ActivityKey, 'step'>[];
  today: string;
  /** Null without a connection: everything waits on the device. */
  log: LogActivity | null;
  /** What came back for another try. */
  from?: Note | undefined;
  onSaved: (lead: KnownLead, value: Logged | null) => void;
};

const AWAY = '网络中断，内容已存在本机，恢复后自动提交。';
const NOT_KEPT = '网络中断，本机也无法保存。填写的内容还在本页，请不要关闭，恢复后再提交一次。';

/** Loaded while there is still a connection. */
const loadStore = () => import('./note-store');

function startOf(kinds: UseTalk['kinds'], from: Note | undefined): Record<string, string> {
  const blank = { kind: kinds[0] ?? 'note', text: '', nextStep: '', nextStepOn: '', happenedOn: '' };
  const { kind, text, nextStep, nextStepOn, happenedOn } = from?.input ?? blank;
  return { kind, text, nextStep, nextStepOn, happenedOn, ownerId: from?.input.nextStepOwnerId ?? '' };
}

/** The note being written, its files, and what came of saving it. */
export function useTalk({ draftKey, lead, kinds, today, log, from, onSaved }: UseTalk) {
  const draft = useDraft(draftKey, startOf(kinds, from));
  const [files, setFiles] = useState<File[]>(from?.files ?? []);
  const [pending, setPending] = useState<string | null>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [message, setMessage] = useState<string | null>(null);
  useEffect(() => void loadStore().catch(() => {}), []);

  const typed = {
    text: draft.values.text ?? '',
    nextStep: draft.values.nextStep ?? '',
    nextStepOn: draft.values.nextStepOn ?? '',
    happenedOn: draft.values.happenedOn ?? '',
  };
  function noteOf(to: KnownLead): Note {
    const kept = draft.values.clientKey || newKey();
    // Kept with the draft: a page that was closed while it sent goes on under the same key.
    draft.set('clientKey', kept);
    const kind = kinds.find(one => one === draft.values.kind) ?? kinds[0] ?? 'note';
    const nextStepOwnerId = draft.values.ownerId || null;
    const input = { ...typed, leadId: to.id, kind, nextStepOwnerId, clientKey: kept };
    return { key: kept, personId: pageOwner(), lead: to, input, files, activityId: null, reason: null };
  }
  async function keep(note: Note): Promise<boolean> {
    try {
      const input = fixDays(note.input, deviceDay());
      await (await loadStore()).putNote({ ...note, input });
      return true;
    } catch {
      return false;
    }
  }
  async function finish(sent: Exclude<SentNote, { kind: 'refused' }>, to: KnownLead): Promise<void> {
    if (sent.kind !== 'sent' && !(await keep(sent.left))) return setMessage(NOT_KEPT);
    if (from) await (await loadStore()).dropNote(from.key);
    draft.clear();
    setFiles([]);
    if (sent.kind === 'away') notify({ message: AWAY, tone: 'warn' });
    if (sent.kind === 'filesRefused') notify({ message: sent.left.reason ?? '', tone: 'warn' });
    onSaved(to, sent.kind === 'away' ? null : sent.value);
  }
  async function save(): Promise<void> {
    if (pending !== null) return;
    const faults = {
      ...whyNotTalk(typed, log ? today : deviceDay()),
      ...(lead ? {} : { leadId: '请选择项目' }),
    };
    setErrors(faults);
    setMessage(null);
    if (Object.keys(faults).length > 0 || !lead) return;
    setPending('保存中…');
    const note = noteOf(lead);
    const sent: SentNote = log
      ? await sendNote(note, log, place => setPending(`上传 ${place + 1}/${files.length}…`))
      : { kind: 'away', left: note };
    if (sent.kind === 'refused') {
      // What was refused was not written: the next try is a new one.
      draft.set('clientKey', '');
      setErrors(sent.refusal.kind === 'invalid' ? sent.refusal.fields : {});
      setMessage(sent.refusal.kind === 'invalid' ? null : sent.refusal.message);
    } else await finish(sent, lead);
    setPending(null);
  }
  return { ...draft, files, setFiles, pending, errors, message, save };
}

export type Talk = ReturnType<typeof useTalk>;
