'use client';
import { useEffect, useState } from 'react';
import type { FilterChoices } from '@/lib/domain/vocabulary-view';
import type { FilterActions } from './filter-actions';
import type { Facet } from './filter-facets';

/** The facets with the choices that the page did not carry; they are added when they have come. */
export function useChoices(facets: Facet[], load: FilterActions['choices']): Facet[] {
  const [choices, setChoices] = useState<FilterChoices | null>(null);
  useEffect(() => {
    let current = true;
    // Without an answer the fields offer what is known already; everything else goes on working.
    load({})
      .then(outcome => current && outcome.ok && setChoices(outcome.value))
      .catch(() => {});
    return () => {
      current = false;
    };
  }, [load]);
  if (choices === null) return facets;
  return facets.map(facet => {
    const rest = facet.choices.filter(({ value }) => value === 'none');
    if (facet.more === 'nodes') {
      const nodes = choices.nodes.map(({ key, name, industryName }) => ({
        value: key,
        label: name,
        note: industryName,
      }));
      return { ...facet, choices: [...nodes, ...rest] };
    }
    if (facet.more !== 'places') return facet;
    return { ...facet, choices: [...choices.places.map(place => ({ value: place, label: place })), ...rest] };
  });
}
