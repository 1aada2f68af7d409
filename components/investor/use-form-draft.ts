'use client';
import { type FormEvent, useCallback } from 'react';
import { useDraft } from '../ui/use-draft';

/**
 * Keeps what is typed in a dialog's fields by their names through a reload. `text` is what a field starts with;
 * boxes and choices of others are not kept.
 */
export function useFormDraft(key: string, start: Record<string, string>) {
  const draft = useDraft(key, start);
  const { set } = draft;
  const onInput = useCallback(
    (event: FormEvent<HTMLElement>) => {
      const field = event.target;
      const isText =
        field instanceof HTMLTextAreaElement ||
        field instanceof HTMLSelectElement ||
        (field instanceof HTMLInputElement && !['checkbox', 'radio', 'file'].includes(field.type));
      if (isText && field.name) set(field.name, field.value);
    },
    [set],
  );
  const text = (name: string) => draft.values[name] ?? '';
  return { text, onInput, clear: draft.clear, generation: draft.generation };
}
