'use client';
import { useEffect, useRef } from 'react';
import { Note } from './note';

type RefusalNoteProps = { message: string | null; tone?: 'warn' | 'danger' | undefined };

/** Why a form was not taken, above its fields; comes into view and is read aloud. */
export function RefusalNote({ message, tone = 'danger' }: RefusalNoteProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (message) box.current?.scrollIntoView({ block: 'nearest' });
  }, [message]);
  return (
    <div ref={box} role="alert" className="empty:hidden">
      {message && <Note tone={tone}>{message}</Note>}
    </div>
  );
}
