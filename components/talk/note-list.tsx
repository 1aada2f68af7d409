'use client';
import { useState } from 'react';
import { ACTIVITY_NAMES } from '@/lib/domain/labels';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { Dialog } from '../ui/dialog';
import { Note as Remark } from '../ui/note';
import { openLog } from './log-opener';
import type { Note } from './note';

type NoteListProps = {
  notes: readonly Note[];
  retry: (note: Note) => Promise<void>;
  discard: (note: Note) => Promise<void>;
  onClose: () => void;
};

/** What waits on this device: sent again, put right or thrown away. */
export function NoteList({ notes, retry, discard, onClose }: NoteListProps) {
  const [leaving, setLeaving] = useState<Note | null>(null);
  const edit = (note: Note) => {
    onClose();
    openLog({ note });
  };
  return (
    <Dialog open onOpenChange={open => !open && onClose()} title="待同步的记录" dismissOutside>
      <ul className="divide-y divide-hairline pb-2">
        {notes.map(note => (
          <li key={note.key} className="flex flex-col gap-1 py-2">
            <p className="font-semibold">{note.lead.title}</p>
            <p className="text-table text-2">
              {note.input.happenedOn} {ACTIVITY_NAMES[note.input.kind]}
              {note.files.length > 0 && ` · ${note.files.length} 个文件`}
            </p>
            <p className="line-clamp-3 whitespace-pre-line">{note.input.text}</p>
            {note.reason && <Remark tone="danger">{note.reason}</Remark>}
            <p className="flex flex-wrap gap-2">
              <Button size="sm" onClick={() => void retry(note)}>
                立即提交
              </Button>
              {note.activityId === null && (
                <Button size="sm" variant="quiet" onClick={() => edit(note)}>
                  修改
                </Button>
              )}
              <Button size="sm" variant="quiet" onClick={() => setLeaving(note)}>
                删除
              </Button>
            </p>
          </li>
        ))}
      </ul>
      {leaving && (
        <Confirm
          open
          onOpenChange={open => !open && setLeaving(null)}
          title={`删除这条没有提交的记录：${leaving.lead.title}？`}
          description="只存在本机，删除后不能恢复。"
          actionLabel="删除记录"
          onConfirm={() => {
            void discard(leaving);
            setLeaving(null);
          }}
        />
      )}
    </Dialog>
  );
}
