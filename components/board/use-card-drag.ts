'use client';
import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { combine } from '@atlaskit/pragmatic-drag-and-drop/utils/combine';
import { type RefObject, useEffect, useRef } from 'react';

function dragCard(element: HTMLElement): () => void {
  return draggable({
    element,
    getInitialData: () => ({ leadId: element.dataset.card }),
    onDragStart: () => {
      element.dataset.dragging = 'true';
    },
    onDrop: () => {
      delete element.dataset.dragging;
    },
  });
}

function dropOnColumn(element: HTMLElement): () => void {
  return dropTargetForElements({
    element,
    getData: () => ({ stage: element.dataset.column }),
    onDragEnter: () => {
      element.dataset.over = 'true';
    },
    onDragLeave: () => {
      delete element.dataset.over;
    },
    onDrop: () => {
      delete element.dataset.over;
    },
  });
}

/** Makes the cards of a board draggable onto its columns; `version` says when the cards have changed. */
export function useCardDrag(
  board: RefObject<HTMLElement | null>,
  version: unknown,
  onDrop: (leadId: string, stage: string) => void,
): void {
  const latest = useRef(onDrop);
  useEffect(() => {
    latest.current = onDrop;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the elements are read from the page anew when the cards change
  useEffect(() => {
    const root = board.current;
    if (!root) return;
    const elements = (name: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(`[${name}]`)];
    const stop = combine(
      ...elements('data-card').map(dragCard),
      ...elements('data-column').map(dropOnColumn),
      monitorForElements({
        onDrop: ({ source, location }) => {
          const { leadId } = source.data;
          const stage = location.current.dropTargets[0]?.data.stage;
          if (typeof leadId === 'string' && typeof stage === 'string') latest.current(leadId, stage);
        },
      }),
    );
    root.dataset.ready = 'true';
    return stop;
  }, [board, version]);
}
