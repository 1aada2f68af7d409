'use client';
import { useRouter } from 'next/navigation';
import { useOptimistic, useTransition } from 'react';
import { LAYOUT_PARAMS, type ListLayout, writeLayout } from '@/lib/domain/list-layout';

/** The present address with another layout; what else it asks stays as it is. */
function layoutHref(layout: ListLayout): string {
  const params = new URLSearchParams(window.location.search);
  for (const name of LAYOUT_PARAMS) params.delete(name);
  for (const [name, value] of new URLSearchParams(writeLayout(layout))) params.set(name, value);
  const query = params.toString();
  return query === '' ? window.location.pathname : `${window.location.pathname}?${query}`;
}

/** The layout lives in the address, so that a copied link shows the same columns. A change shows at once. */
export function useLayoutAddress(layout: ListLayout) {
  const router = useRouter();
  const [, start] = useTransition();
  const [shown, show] = useOptimistic(layout);
  const lay = (next: ListLayout): void =>
    start(() => {
      show(next);
      router.replace(layoutHref(next), { scroll: false });
    });
  return { shown, lay };
}
