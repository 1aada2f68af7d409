'use client';
import { type RefObject, useEffect, useRef } from 'react';

/** Calls when something open is left: by Esc, by a press outside, or by the focus moving on. */
export function useLeave(
  open: boolean,
  root: RefObject<HTMLElement | null>,
  onLeave: (byKey: boolean) => void,
): void {
  const leave = useRef(onLeave);
  useEffect(() => {
    leave.current = onLeave;
  });
  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) leave.current(false);
    };
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') leave.current(true);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
      document.removeEventListener('keydown', press);
    };
  }, [open, root]);
}
