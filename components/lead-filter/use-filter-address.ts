'use client';
import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { filterHref, type LeadFilter } from '@/lib/domain/lead-filter';

/** The filter lives in the address. A change shows at once and the rows follow. */
export function useFilterAddress(filter: LeadFilter, basePath: string, keep: Record<string, string>) {
  const router = useRouter();
  const [pending, start] = useTransition();
  const [shown, show] = useOptimistic(filter);
  const ask = (next: LeadFilter): void =>
    start(() => {
      show(next);
      router.replace(filterHref(basePath, next, keep), { scroll: false });
    });
  return { shown, pending, ask };
}
