'use client';
import { useEffect, useRef, useState } from 'react';

type Edges = { start: boolean; end: boolean };

/** Shades at the sides of the frame before it behind which there is more: a table cut off at a cell looks whole. */
export function EdgeShades() {
  const mark = useRef<HTMLSpanElement>(null);
  const [{ start, end }, setEdges] = useState<Edges>({ start: false, end: false });
  useEffect(() => {
    const frame = mark.current?.previousElementSibling;
    if (!frame) return;
    const look = () => {
      const beyond = frame.scrollWidth - frame.clientWidth - frame.scrollLeft;
      const next = { start: frame.scrollLeft > 1, end: beyond > 1 };
      setEdges(now => (now.start === next.start && now.end === next.end ? now : next));
    };
    const resized = new ResizeObserver(look);
    resized.observe(frame);
    for (const table of frame.querySelectorAll('table')) resized.observe(table);
    frame.addEventListener('scroll', look, { passive: true });
    return () => {
      resized.disconnect();
      frame.removeEventListener('scroll', look);
    };
  }, []);
  return (
    <span ref={mark} aria-hidden className="print:hidden">
      {start && <span className="edge-shade" data-edge="start" />}
      {end && <span className="edge-shade" data-edge="end" />}
    </span>
  );
}
