'use client';
import { useCallback, useEffect, useRef, useState } from 'react';

type Draft = Record<string, string>;

function read(key: string): Draft | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    return Object.fromEntries(Object.entries(kept).map(([name, text]) => [name, String(text)]));
  } catch {
    return null;
  }
}

function write(key: string, draft: Draft | null): void {
  try {
    if (draft === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A browser without storage keeps no draft; the form itself works.
  }
}

/**
 * Text of a form that survives a reload, an ended session and a lost line. `generation` grows when the
 * values were replaced from outside; key the form by it, so that fields take their text anew.
 */
export function useDraft(key: string, start: Draft) {
  const [values, setValues] = useState(start);
  const [generation, setGeneration] = useState(0);
  const first = useRef(start);

  useEffect(() => {
    const kept = read(key);
    if (!kept) return;
    setValues({ ...first.current, ...kept });
    setGeneration(count => count + 1);
  }, [key]);

  const set = useCallback(
    (name: string, text: string) =>
      setValues(before => {
        const after = { ...before, [name]: text };
        write(key, after);
        return after;
      }),
    [key],
  );
  const clear = useCallback(() => {
    write(key, null);
    setValues(first.current);
    setGeneration(count => count + 1);
  }, [key]);
  return { values, set, clear, generation };
}
