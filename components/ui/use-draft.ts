'use client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { readDraft, writeDraft } from './draft-store';

type Draft = Record<string, string>;

/**
 * Text of a form that survives a reload, an ended session and a lost line, and is its writer's alone. `generation` grows when the
 * values were replaced from outside; key the form by it, so that fields take their text anew.
 */
export function useDraft(key: string, start: Draft) {
  const [values, setValues] = useState(start);
  const [generation, setGeneration] = useState(0);
  const first = useRef(start);

  useEffect(() => {
    const kept = readDraft(key);
    if (!kept) return;
    setValues({ ...first.current, ...kept });
    setGeneration(count => count + 1);
  }, [key]);

  const set = useCallback(
    (name: string, text: string) =>
      setValues(before => {
        const after = { ...before, [name]: text };
        writeDraft(key, after);
        return after;
      }),
    [key],
  );
  const clear = useCallback(() => {
    writeDraft(key, null);
    setValues(first.current);
    setGeneration(count => count + 1);
  }, [key]);
  return { values, set, clear, generation };
}
