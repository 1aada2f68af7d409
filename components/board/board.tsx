'use client';
import { useRouter } from 'next/navigation';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import type { BoardView } from '@/lib/domain/board-view';
import type { AdvanceInput, LoadGateInput, UndoAdvanceInput } from '@/lib/domain/lead-input';
import { whyNotStep } from '@/lib/domain/lead-step';
import type { Advanced, GateState, LeadCard } from '@/lib/domain/lead-view';
import type { Outcome } from '@/lib/domain/outcome';
import { isStageKey, type StageKey, stageName } from '@/lib/domain/stage';
import { AdvanceById } from '../lead/advance-by-id';
import { MenuAt } from '../ui/menu-at';
import { announce, notify } from '../ui/notify';
import { BoardLanes } from './board-lanes';
import { focusNeighbour } from './focus-neighbour';
import { type LoadMore, useBoardCards } from './use-board-cards';
import { useCardDrag } from './use-card-drag';
import { useLiveBoard } from './use-live-board';

export type BoardActions = {
  openGate: (input: LoadGateInput) => Promise<Outcome<GateState>>;
  advance: (input: AdvanceInput) => Promise<Outcome<Advanced>>;
  takeBack: (input: UndoAdvanceInput) => Promise<Outcome<Advanced>>;
};

export type BoardIndustry = { key: string; name: string; shortName: string; square: string };

type BoardProps = {
  view: BoardView;
  stages: readonly StageKey[];
  query: string;
  industries: BoardIndustry[];
  loadMore: LoadMore;
  actions: BoardActions;
};

/** The board: drag, menu and keys all do the same move, through the same gate. */
export function Board({ view, stages, query, industries, loadMore, actions }: BoardProps) {
  const router = useRouter();
  const root = useRef<HTMLDivElement>(null);
  const { cards, loading, more, show, putBack } = useBoardCards(view, query, loadMore);
  useLiveBoard(root, view);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [move, setMove] = useState<{ card: LeadCard; to: StageKey } | null>(null);
  const cardOf = (id: string | undefined): LeadCard | undefined => cards.find(card => card.id === id);

  const ask = (card: LeadCard, to: StageKey): void => {
    if (card.stage === to) return;
    const whyNot = whyNotStep(card, to);
    if (whyNot) {
      notify({ message: whyNot, tone: 'warn' });
      return;
    }
    show(card.id, to);
    setMove({ card, to });
  };
  useCardDrag(root, cards, (leadId, stage) => {
    const card = cardOf(leadId);
    if (card && isStageKey(stage)) ask(card, stage);
  });

  const undo = async (card: LeadCard, advanced: Advanced): Promise<void> => {
    const outcome = await actions.takeBack({
      leadId: card.id,
      entryId: advanced.entryId,
      version: advanced.version,
    });
    notify(
      outcome.ok
        ? { message: `已撤回到「${stageName(card.stage)}」` }
        : { message: outcome.message, tone: 'warn' },
    );
    router.refresh();
  };
  const moved = (card: LeadCard, advanced: Advanced): void => {
    setMove(null);
    announce(`已移到${stageName(advanced.stage)}`);
    notify({
      message: `「${card.title}」已移到「${stageName(advanced.stage)}」`,
      tone: 'ok',
      undo: () => void undo(card, advanced),
    });
    router.refresh();
  };

  const openMenu = (event: MouseEvent): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-menu]');
    if (!button) return;
    event.preventDefault();
    setAnchor(button);
  };
  const press = (event: KeyboardEvent): void => {
    const element = (event.target as Element).closest<HTMLElement>('[data-card]');
    if (!element || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'm' || event.key === 'M') {
      event.preventDefault();
      setAnchor(element.querySelector<HTMLElement>('[data-menu]'));
    } else if (focusNeighbour(element, event.key)) event.preventDefault();
  };
  const chosen = cardOf(anchor?.dataset.menu);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one listener for all cards; the links and buttons inside take the focus
    <div ref={root} onClick={openMenu} onKeyDown={press} className="min-h-0 flex-1">
      <BoardLanes view={view} cards={cards} industries={industries} loading={loading} onMore={more} />
      <MenuAt
        anchor={anchor}
        label="移动到"
        onClose={() => setAnchor(null)}
        items={stages
          .filter(stage => stage !== chosen?.stage)
          .map(stage => ({
            key: stage,
            label: `移到「${stageName(stage)}」`,
            whyNot: chosen ? whyNotStep(chosen, stage) : null,
            onSelect: () => chosen && ask(chosen, stage),
          }))}
      />
      {move && (
        <AdvanceById
          leadId={move.card.id}
          to={move.to}
          today={view.today}
          uploadUrl="/api/attachments"
          loadGate={actions.openGate}
          advance={actions.advance}
          onDone={advanced => moved(move.card, advanced)}
          onCancel={() => {
            setMove(null);
            putBack();
          }}
        />
      )}
    </div>
  );
}
