'use client';
import { useState } from 'react';
import { CERTAIN, type SimilarInvestor } from '@/lib/domain/investor-view';
import { reach } from '../ui/reach';
import { type FindSimilar, signsOf } from './use-similar';

/**
 * Asks once more before the saving, since what was typed last may not have been looked up yet. Hardly a doubt
 * left: the first press only tells, the second goes on; anything typed in between asks anew.
 */
export function useSecondLook(find: FindSimilar, values: Readonly<Record<string, string>>) {
  const [told, setTold] = useState<{ signs: string; similar: SimilarInvestor[] } | null>(null);
  const signs = JSON.stringify(signsOf(values));
  const isTold = told !== null && told.signs === signs;

  async function mayGoOn(): Promise<boolean> {
    if (isTold) return true;
    // Without an answer the form goes on: the server decides what is one firm.
    const outcome = await reach(find(signsOf(values)));
    const similar = outcome.ok ? outcome.value : [];
    const isCertain = similar.some(({ why }) => why.some(one => CERTAIN.includes(one)));
    setTold(isCertain ? { signs, similar } : null);
    return !isCertain;
  }
  return { mayGoOn, isTold, similar: isTold ? told.similar : null };
}
