'use client';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BoardView } from '@/lib/domain/board-view';
import type { LeadCard } from '@/lib/domain/lead-view';
import type { Outcome } from '@/lib/domain/outcome';
import type { StageKey } from '@/lib/domain/stage';

export type LoadMore = (input: {
  query: string;
  stage: StageKey;
  shown: number;
}) => Promise<Outcome<LeadCard[]>>;

type Added = { view: BoardView; query: string; cards: LeadCard[] };

/** As many cards of each stage as were loaded before, asked anew behind those of a new page. */
async function loadAgain({ view, query, cards }: Added, loadMore: LoadMore): Promise<LeadCard[]> {
  const loaded: LeadCard[] = [];
  for (const stage of new Set(cards.map(card => card.stage))) {
    const first = view.cards.filter(card => card.stage === stage).length;
    const wanted = cards.filter(card => card.stage === stage).length;
    for (let count = 0; count < wanted; ) {
      const outcome = await loadMore({ query, stage, shown: first + count });
      if (!outcome.ok || outcome.value.length === 0) break;
      loaded.push(...outcome.value);
      count += outcome.value.length;
    }
  }
  return loaded;
}

/**
 * The cards on screen: those of the page, those loaded while scrolling, and a move that is not yet answered. A new
 * page from the server replaces all of it; what was loaded besides stays until it has been asked anew, so that
 * nobody's place in a long column is lost.
 */
export function useBoardCards(view: BoardView, query: string, loadMore: LoadMore) {
  const [added, setAdded] = useState<Added>({ view, query, cards: [] });
  const [moved, setMoved] = useState<{ view: BoardView; leadId: string; to: StageKey } | null>(null);
  const [loading, setLoading] = useState<StageKey | null>(null);
  const extra = added.query === query ? added.cards : [];
  const move = moved?.view === view ? moved : null;

  const load = useRef(loadMore);
  useEffect(() => {
    load.current = loadMore;
  });
  useEffect(() => {
    if (added.view === view || added.query !== query || added.cards.length === 0) return;
    let isLeft = false;
    void loadAgain({ ...added, view }, load.current).then(again => {
      if (!isLeft) setAdded({ view, query, cards: again });
    });
    return () => {
      isLeft = true;
    };
  }, [view, query, added]);

  const cards = useMemo(() => {
    const known = new Set(view.cards.map(card => card.id));
    const all = [...view.cards, ...extra.filter(card => !known.has(card.id))];
    if (!move) return all;
    const card = all.find(candidate => candidate.id === move.leadId);
    return card ? [{ ...card, stage: move.to }, ...all.filter(other => other.id !== card.id)] : all;
  }, [view, extra, move]);

  const more = async (stage: StageKey): Promise<void> => {
    setLoading(stage);
    const shown = cards.filter(card => card.stage === stage).length;
    const outcome = await loadMore({ query, stage, shown });
    if (outcome.ok) setAdded({ view, query, cards: [...extra, ...outcome.value] });
    setLoading(null);
  };

  return {
    cards,
    loading,
    more,
    show: (leadId: string, to: StageKey) => setMoved({ view, leadId, to }),
    putBack: () => setMoved(null),
  };
}
