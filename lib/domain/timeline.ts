import { type Day, dayOf } from './day';
import type { ActivityView, AttachmentView, ChangeView, EntryView, LeadDetail } from './lead-view';

/** Something in the history of a lead; the day is when it happened, the instant when it was written down. */
export type TimelineItem = { day: Day; at: string } & (
  | { kind: 'activity'; id: string; activity: ActivityView; files: AttachmentView[] }
  | { kind: 'entry'; id: string; entry: EntryView }
  | { kind: 'file'; id: string; file: AttachmentView }
  | { kind: 'change'; id: string; change: ChangeView }
);

export type TimelineKind = TimelineItem['kind'];

/** Deeds that stand in the history as an activity, an entry or a file already. */
const TOLD_ELSEWHERE = new Set([
  'activity.logged',
  'step.finished',
  'attachment.added',
  'lead.recorded',
  'lead.advanced',
  'lead.steppedBack',
  'lead.skippedAhead',
]);

type Sources = Pick<LeadDetail, 'activities' | 'entries' | 'attachments' | 'changes'>;

/** All that happened to a lead in one line of time, newest first: by the day it happened, then by when it was recorded. */
export function timelineOf(lead: Sources): TimelineItem[] {
  const told = new Set(lead.activities.map(({ id }) => id));
  const filesOf = (id: string) => lead.attachments.filter(file => file.activityId === id);
  const items: TimelineItem[] = [
    ...lead.activities.map(
      (activity): TimelineItem => ({
        kind: 'activity',
        id: activity.id,
        day: activity.happenedOn,
        at: activity.recordedAt,
        activity,
        files: filesOf(activity.id),
      }),
    ),
    ...lead.entries.map(
      (entry): TimelineItem => ({
        kind: 'entry',
        id: entry.id,
        day: entry.happenedOn,
        at: entry.recordedAt,
        entry,
      }),
    ),
    // A file of a note stands with its note.
    ...lead.attachments
      .filter(({ activityId }) => activityId === null || !told.has(activityId))
      .map(
        (file): TimelineItem => ({
          kind: 'file',
          id: file.id,
          day: dayOf(new Date(file.uploadedAt)),
          at: file.uploadedAt,
          file,
        }),
      ),
    ...lead.changes
      .filter(change => !TOLD_ELSEWHERE.has(change.key))
      .map(
        (change): TimelineItem => ({
          kind: 'change',
          id: change.id,
          day: dayOf(new Date(change.at)),
          at: change.at,
          change,
        }),
      ),
  ];
  return items.sort((a, b) => (a.day === b.day ? b.at.localeCompare(a.at) : b.day.localeCompare(a.day)));
}
