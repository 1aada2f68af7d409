'use client';
import { useEffect, useState } from 'react';
import type { FilterCount } from '@/lib/domain/vocabulary-view';
import type { FilterActions } from './filter-actions';

const PAUSE_MS = 200;

/** How many a question lets through, asked when the choosing pauses; null until it is known. An answer that comes too late is dropped. */
export function useLiveCount(query: string, count: FilterActions['count']): FilterCount | null {
  const [known, setKnown] = useState<{ query: string; count: FilterCount } | null>(null);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const outcome = await count({ query }).catch(() => null);
      if (current && outcome?.ok) setKnown({ query, count: outcome.value });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [query, count]);
  return known?.query === query ? known.count : null;
}
