'use client';
import type { ReactNode } from 'react';
import { dayOf } from '@/lib/domain/day';
import { ACTIVITY_NAMES } from '@/lib/domain/labels';
import type { TimelineItem } from '@/lib/domain/timeline';
import { formatInstant } from '@/lib/format';
import { fileSize } from '../ui/file-size';
import { StageNote } from './stage-note';
import { TalkAttachments } from './talk-attachments';

type Shown = { who: string; what: ReactNode; body: ReactNode };

function shown(item: TimelineItem): Shown {
  switch (item.kind) {
    case 'activity':
      return {
        who: item.activity.recordedBy,
        what: ACTIVITY_NAMES[item.activity.kind],
        body: (
          <>
            <p className="whitespace-pre-line text-body text-1">{item.activity.text}</p>
            <TalkAttachments files={item.files} />
          </>
        ),
      };
    case 'entry':
      return { who: item.entry.recordedBy, what: '阶段', body: <StageNote entry={item.entry} /> };
    case 'file':
      return {
        who: item.file.uploadedBy,
        what: '材料',
        body: (
          <a
            href={`/api/attachments/${item.file.id}`}
            className="inline-block break-all py-0.5 text-body text-accent underline-offset-2 hover:underline pointer-coarse:min-h-11 pointer-coarse:py-2.5"
          >
            {item.file.fileName}
            <span className="ml-2 text-note text-3">{fileSize(item.file.sizeBytes)}</span>
          </a>
        ),
      };
    case 'change':
      return {
        who: item.change.who,
        what: item.change.deed,
        body: item.change.text && <p className="text-table text-2">{item.change.text}</p>,
      };
  }
}

const DOTS = {
  activity: 'bg-accent',
  entry: 'bg-surface border-2 border-accent',
  file: 'bg-line',
  change: 'bg-hairline',
} as const;

/** One thing that happened. Plain elements: a long history must stay light. */
export function TimelineEntry({ item }: { item: TimelineItem }) {
  const { who, what, body } = shown(item);
  const recorded = formatInstant(new Date(item.at));
  const isLater = dayOf(new Date(item.at)) !== item.day;
  return (
    <li className="relative border-l border-hairline py-1.5 pl-4">
      <span
        aria-hidden="true"
        className={`absolute top-3.5 -left-1 size-2 rounded-full ${DOTS[item.kind]}`}
      />
      <p className="flex flex-wrap gap-x-2 text-note text-3">
        <span className="text-2">{what}</span>
        <span>{who}</span>
        <time dateTime={item.at} title={recorded} className="tabular-nums">
          {isLater ? `补记于 ${recorded}` : recorded.slice(11)}
        </time>
      </p>
      {body}
    </li>
  );
}
