import type { LogActivityInput } from '@/lib/domain/talk-input';
import type { TalkLead } from '@/lib/domain/talk-view';

/** What the device may keep of a lead: enough to pick it without a connection, and no more. */
export type KnownLead = Pick<TalkLead, 'id' | 'code' | 'title'>;

/** A note as the device keeps it until the server has it. */
export type Note = {
  /** The key under which the server writes it once. */
  key: string;
  personId: string;
  lead: KnownLead;
  input: LogActivityInput;
  files: File[];
  /** Set once the note itself is saved and only files are left. */
  activityId: string | null;
  /** Why the server refused it, in its own sentence; null while it waits to be sent. */
  reason: string | null;
};

/** Who is signed in on this device, and whether they log or comment: for the page that is shown without a connection. */
export type Here = { personId: string; writes: Writes };

/** Whether the person logs or, as a leader, comments; asked of a lead that only the device knows. */
export type Writes = 'log' | 'comment';

/** Told to the page when the notes of the device have changed. */
export const NOTES_CHANGED = 'desk:notes';
