'use client';
import { useEffect, useRef, useState } from 'react';
import type { SimilarInvestor } from '@/lib/domain/investor-view';
import type { SimilarInput } from '@/lib/domain/lead-input';
import type { Outcome } from '@/lib/domain/outcome';

export type FindSimilar = (typed: SimilarInput) => Promise<Outcome<SimilarInvestor[]>>;

const REST_MS = 300;

/** What of the form may point at an investor on record, as the question takes it. */
export function signsOf(values: Readonly<Record<string, string>>): SimilarInput {
  const text = (key: string, most: number) => (values[key] ?? '').trim().slice(0, most);
  return {
    name: text('investorName', 80),
    uscc: text('uscc', 60),
    group: text('parentGroup', 80),
    phone: text('contactPhone', 60),
    chainNodeKey: text('chainNodeKey', 60),
    amount: text('intendedInvestment', 60),
    place: text('sourcePlace', 60),
  };
}

const saysNothing = ({ name, uscc, group = '', phone = '', chainNodeKey = '' }: SimilarInput) =>
  name.length < 2 && uscc.length < 18 && group.length < 2 && phone.length < 8 && chainNodeKey === '';

/** Investors that what is typed may already be; asked after a rest in typing, only the last answer counts. */
export function useSimilar(find: FindSimilar, values: Readonly<Record<string, string>>): SimilarInvestor[] {
  const [similar, setSimilar] = useState<SimilarInvestor[]>([]);
  const ask = useRef(find);
  ask.current = find;
  const signs = JSON.stringify(signsOf(values));
  useEffect(() => {
    const typed: SimilarInput = JSON.parse(signs);
    if (saysNothing(typed)) return setSimilar([]);
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
  }, [signs]);
  return similar;
}
