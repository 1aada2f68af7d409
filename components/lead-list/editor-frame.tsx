'use client';
import { type ReactNode, useEffect, useRef } from 'react';

/** Stands over its cell, wider than it where the cell is narrow. Nothing of the page changes below it while it is open. */
export function EditorFrame({ label, children }: { label: string; children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    frame.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  return (
    <div
      ref={frame}
      role="dialog"
      aria-label={label}
      data-editor
      className="absolute -top-px -left-px in-[td:nth-last-child(2)]:right-[-1px] in-[td:nth-last-child(2)]:left-auto w-[calc(100%+2px)] min-w-64 scroll-m-2 rounded-card border border-hairline bg-raised p-1 text-left whitespace-normal shadow-popover"
    >
      {children}
    </div>
  );
}
