'use client';
import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';

/** The cross in the corner of a dialog or a panel. */
export function DialogClose() {
  return (
    <Base.Close
      aria-label="关闭"
      className="-mr-1 inline-flex size-8 shrink-0 items-center justify-center rounded-card text-2 hover:bg-sunken pointer-coarse:size-11"
    >
      <X className="size-4" aria-hidden />
    </Base.Close>
  );
}
