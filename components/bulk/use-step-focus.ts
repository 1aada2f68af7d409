'use client';
import { useEffect, useRef } from 'react';

/** Whether the focus is still somewhere one can see: the step before may have taken away what had it. */
function isFocusLost(): boolean {
  const active = document.activeElement;
  return (
    active === null ||
    active === document.body ||
    active.getAttribute('role') === 'dialog' ||
    !active.checkVisibility()
  );
}

const FIELDS = 'input:not([type="hidden"], :disabled), select, textarea';

/**
 * Keeps the focus with the dialog as it goes from step to step: a form has it in its first field (where a keyboard is:
 * a thumb gets none unasked), everything else in its words, which are then read aloud.
 */
export function useStepFocus(step: string) {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the step alone moves the focus
  useEffect(() => {
    if (!isFocusLost()) return;
    const field = matchMedia('(pointer: coarse)').matches
      ? null
      : place.current?.querySelector<HTMLElement>(FIELDS);
    (field?.checkVisibility() ? field : place.current)?.focus();
  }, [step]);
  return place;
}
