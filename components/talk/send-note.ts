import { type Outcome, type Refusal, SIGNED_OUT } from '@/lib/domain/outcome';
import type { LogActivityInput } from '@/lib/domain/talk-input';
import type { Logged } from '@/lib/domain/talk-view';
import { sendFile } from '../ui/send-file';
import type { Note } from './note';

export type LogActivity = (input: LogActivityInput) => Promise<Outcome<Logged>>;

/** What became of a note: all there · no connection, this much is left · refused, in a sentence. */
export type SentNote =
  | { kind: 'sent'; value: Logged | null }
  | { kind: 'away'; left: Note }
  | { kind: 'filesRefused'; value: Logged | null; left: Note }
  | { kind: 'refused'; refusal: Refusal };

const UPLOAD = '/api/attachments';

/** Whether a refusal is for now only: signed out, or too often of late. */
export const isForNow = (refusal: Refusal): boolean =>
  refusal.kind === 'limited' || refusal.message === SIGNED_OUT;

async function saveText(note: Note, log: LogActivity): Promise<Outcome<Logged> | null> {
  try {
    return await log(note.input);
  } catch {
    return null;
  }
}

/** Sends the files one after another; a line that breaks leaves the rest for later. */
async function sendFiles(
  note: Note,
  value: Logged | null,
  onFile: (place: number, part: number) => void,
): Promise<SentNote> {
  const refused: { file: File; reason: string }[] = [];
  for (const [place, file] of note.files.entries()) {
    const fields = { leadId: note.lead.id, activityId: note.activityId ?? '' };
    const onProgress = (part: number) => onFile(place, part);
    const sent = await sendFile({ url: UPLOAD, name: 'file', file, fields, onProgress });
    if (sent.ok) continue;
    const rest = [...refused.map(({ file: one }) => one), ...note.files.slice(place)];
    if (sent.isLost) return { kind: 'away', left: { ...note, files: rest } };
    refused.push({ file, reason: sent.reason });
  }
  if (refused.length === 0) return { kind: 'sent', value };
  const reason = `已记一笔，但有文件未上传：${refused.map(({ file, reason: why }) => `${file.name}（${why}）`).join('；')}`;
  return { kind: 'filesRefused', value, left: { ...note, files: refused.map(({ file }) => file), reason } };
}

/** Sends a note and then its files. Sent again it is the same note and the same files. */
export async function sendNote(
  note: Note,
  log: LogActivity,
  onFile: (place: number, part: number) => void = () => {},
): Promise<SentNote> {
  if (!navigator.onLine) return { kind: 'away', left: note };
  if (note.activityId !== null) return sendFiles(note, null, onFile);
  const outcome = await saveText(note, log);
  if (outcome === null) return { kind: 'away', left: note };
  if (!outcome.ok) return { kind: 'refused', refusal: outcome };
  return sendFiles({ ...note, activityId: outcome.value.id }, outcome.value, onFile);
}
