'use client';
import { useEffect, useRef, useState } from 'react';
import type { SimilarInvestor } from '@/lib/domain/investor-view';
import type { Outcome } from '@/lib/domain/outcome';

export type FindSimilar = (typed: { name: string; uscc: string }) => Promise<Outcome<SimilarInvestor[]>>;

const REST_MS = 300;

/** Investors the typed name or code may already be; asked after a rest in typing, only the last answer counts. */
export function useSimilar(find: FindSimilar, name: string, uscc: string): SimilarInvestor[] {
  const [similar, setSimilar] = useState<SimilarInvestor[]>([]);
  const ask = useRef(find);
  ask.current = find;
  useEffect(() => {
    const typed = { name: name.trim(), uscc: uscc.trim() };
    if (typed.name.length < 2 && typed.uscc.length < 18) return setSimilar([]);
    let current = true;
    const timer = setTimeout(async () => {
      // A hint is not worth an error: without an answer the form goes on.
      const outcome = await ask.current(typed).catch(() => null);
      if (current && outcome?.ok) setSimilar(outcome.value);
    }, REST_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [name, uscc]);
  return similar;
}
