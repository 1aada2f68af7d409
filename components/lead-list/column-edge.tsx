'use client';
import type { PointerEvent } from 'react';

type ColumnEdgeProps = {
  head: string;
  /** The column's element in the colgroup, drawn wider while the pointer moves. */
  column: () => HTMLElement | null;
  /** In CSS pixels; null is the column's own width again. */
  onWidth: (width: number | null) => void;
};

/** The edge of a head, drawn with the pointer; a double press undoes it. The keyboard's way is the dialog 列设置. */
export function ColumnEdge({ head, column, onWidth }: ColumnEdgeProps) {
  const draw = (event: PointerEvent<HTMLSpanElement>) => {
    const place = column();
    if (!place || event.button !== 0) return;
    event.preventDefault();
    const [from, before] = [event.clientX, Number(place.getAttribute('width'))];
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const widthAt = (x: number) => Math.max(before + x - from, 56);
    const move = (moved: globalThis.PointerEvent) =>
      place.setAttribute('width', String(widthAt(moved.clientX)));
    const end = (ended: globalThis.PointerEvent) => {
      edge.removeEventListener('pointermove', move);
      if (ended.type === 'pointercancel') place.setAttribute('width', String(before));
      else if (ended.clientX !== from) onWidth(widthAt(ended.clientX));
    };
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', end, { once: true });
    edge.addEventListener('pointercancel', end, { once: true });
  };
  return (
    <span
      aria-hidden
      title={`拖动调整「${head}」的宽度，双击恢复`}
      onPointerDown={draw}
      onDoubleClick={() => onWidth(null)}
      className="absolute inset-y-0 right-0 w-2 cursor-col-resize touch-none border-r border-hairline hover:border-r-2 hover:border-accent"
    />
  );
}
