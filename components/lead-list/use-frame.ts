'use client';
import { type FocusEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { LedgerColumnKey } from '@/lib/domain/lead-column';
import type { ListLayout } from '@/lib/domain/list-layout';
import { columnWidth } from './column-order';

/** How long a thumb rests on a line that it wants to choose. */
const LONG_MS = 500;
/** The column of boxes, in CSS pixels. */
const BOX = 36;

type Frame = {
  frame: RefObject<HTMLElement | null>;
  layout: ListLayout;
  columns: readonly LedgerColumnKey[];
  /** Null where lines are not chosen: then there is no column of boxes either. */
  onLongPress: ((leadId: string) => void) | null;
};

/** How far from the left each column that stands still begins; handed to the style sheet, which cannot add up widths. */
function useFrozenEdges({ frame, layout, columns, onLongPress }: Frame): void {
  const start = onLongPress === null ? 0 : BOX;
  useEffect(() => {
    let left = start;
    for (const [place, key] of columns.slice(0, layout.frozen).entries()) {
      frame.current?.style.setProperty(`--left-${place}`, `${left}px`);
      left += columnWidth(layout, key);
    }
    frame.current?.style.setProperty('--frozen-end', `${left + 8}px`);
  }, [frame, layout, columns, start]);
}

/** What the frame of the table sees to: columns that stand still, cut text under the focus, a thumb that rests on a line. */
export function useFrame(table: Frame) {
  useFrozenEdges(table);
  const resting = useRef<number | undefined>(undefined);
  const wasLong = useRef(false);
  const lift = () => window.clearTimeout(resting.current);
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      if (target.title) target.toggleAttribute('data-cut', target.scrollWidth > target.clientWidth);
    },
    onPointerDown: ({ target, pointerType }: PointerEvent<HTMLElement>) => {
      wasLong.current = false;
      const { onLongPress } = table;
      if (pointerType !== 'touch' || !(target instanceof Element) || !onLongPress) return;
      const id = target.closest<HTMLElement>('tr[data-lead]')?.dataset.lead;
      if (id === undefined || target.closest('[data-check]')) return;
      resting.current = window.setTimeout(() => {
        wasLong.current = true;
        onLongPress(id);
      }, LONG_MS);
    },
    onPointerUp: lift,
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (Math.abs(event.movementX) + Math.abs(event.movementY) > 4) lift();
    },
    onPointerCancel: lift,
    // The press that ends a long rest opens nothing, and no menu of the link comes up under it.
    onClickCapture: (event: { preventDefault: () => void; stopPropagation: () => void }) => {
      if (!wasLong.current) return;
      wasLong.current = false;
      event.preventDefault();
      event.stopPropagation();
    },
    onContextMenu: (event: { preventDefault: () => void }) => {
      if (wasLong.current) event.preventDefault();
    },
  };
}
