'use client';
import { useMemo, useState } from 'react';
import type { BoardView } from '@/lib/domain/board-view';
import type { LeadCard } from '@/lib/domain/lead-view';
import type { Outcome } from '@/lib/domain/outcome';
import type { StageKey } from '@/lib/domain/stage';

export type LoadMore = (input: {
  query: string;
  stage: StageKey;
  shown: number;
}) => Promise<Outcome<LeadCard[]>>;

type Added = { view: BoardView; cards: LeadCard[] };

/**
 * The cards on screen: those of the page, those loaded while scrolling, and a move that is not yet
 * answered. A new page from the server replaces all of it.
 */
export function useBoardCards(view: BoardView, query: string, loadMore: LoadMore) {
  const [added, setAdded] = useState<Added>({ view, cards: [] });
  const [moved, setMoved] = useState<{ view: BoardView; leadId: string; to: StageKey } | null>(null);
  const [loading, setLoading] = useState<StageKey | null>(null);
  const extra = added.view === view ? added.cards : [];
  const move = moved?.view === view ? moved : null;

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
    if (outcome.ok) setAdded({ view, cards: [...extra, ...outcome.value] });
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
