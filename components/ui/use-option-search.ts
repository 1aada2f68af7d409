'use client';
import { useEffect, useRef, useState } from 'react';
import type { ComboboxOption } from './combobox-option';

type Search = ((text: string) => Promise<ComboboxOption[]>) | undefined;

const restMs = 160;

/** Asks after a short rest in typing and keeps only the answer to the last question. */
export function useOptionSearch(start: ComboboxOption[], onSearch: Search, chosen: ComboboxOption | null) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<ComboboxOption[] | null>(null);
  const [status, setStatus] = useState<string | null>(null);
  const ask = useRef(onSearch);
  useEffect(() => {
    ask.current = onSearch;
  });

  useEffect(() => {
    const wanted = text.trim();
    const search = ask.current;
    if (!search || wanted === '') {
      setFound(null);
      setStatus(null);
      return;
    }
    let current = true;
    setFound(null);
    const timer = setTimeout(async () => {
      setStatus('正在查找…');
      try {
        const items = await search(wanted);
        if (!current) return;
        setFound(items);
        setStatus(null);
      } catch {
        if (current) setStatus('暂时查不到，请检查网络后再试');
      }
    }, restMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text]);

  const type = (next: string, reason: string) => {
    // Choosing writes the name into the field; that is no question.
    setText(reason === 'item-press' || next === chosen?.label ? '' : next);
  };
  // A list that is all there is, the browser filters. What was found for other words is no answer to these: a quick
  // Enter must not pick it.
  const listed = !onSearch || text.trim() === '' ? start : (found ?? []);
  const items = chosen && !listed.some(one => one.id === chosen.id) ? [...listed, chosen] : listed;
  return { text, items, status, type };
}
