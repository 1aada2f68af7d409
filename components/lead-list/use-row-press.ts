'use client';
import { useRouter } from 'next/navigation';
import { type MouseEvent, useRef } from 'react';
import type { Cell } from './cell-flow';
import { cellOf } from './focus-row';
import type { SelectionDesk } from './use-selection';

/** A second press within this time edits the cell instead of opening the lead. */
const DOUBLE_MS = 250;

type Table = {
  selection: SelectionDesk;
  /** On a phone: a press turns the line instead of opening it. */
  isChoosing: boolean;
  begin: (cell: Cell) => Promise<void>;
  isEditable: (cell: Cell) => boolean;
};

/** What a press on a line means: its box, its lead, or with a second press its cell. */
export function useRowPress({ selection, isChoosing, begin, isEditable }: Table) {
  const router = useRouter();
  const waiting = useRef<number | undefined>(undefined);
  const turn = (event: MouseEvent, id: string): void => {
    if (event.shiftKey) selection.range(id);
    else selection.toggle(id);
  };
  const open = (event: MouseEvent, target: Element, link: HTMLAnchorElement): void => {
    if (event.detail > 1 || window.getSelection()?.toString()) return;
    const elsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    const isLink = target.closest('a') !== null;
    if (elsewhere && isLink) return;
    event.preventDefault();
    const href = link.getAttribute('href') ?? '';
    if (elsewhere) {
      window.open(href, '_blank', 'noopener');
      return;
    }
    window.clearTimeout(waiting.current);
    link.focus({ preventScroll: true });
    const cell = cellOf(target);
    if (isLink || !cell || !isEditable(cell)) router.push(href);
    else waiting.current = window.setTimeout(() => router.push(href), DOUBLE_MS);
  };
  const press = (event: MouseEvent): void => {
    const { target } = event;
    if (!(target instanceof Element) || event.defaultPrevented) return;
    const row = target.closest<HTMLElement>('tr[data-lead]');
    const id = row?.dataset.lead;
    const link = row?.querySelector('a');
    if (id === undefined || !link || target.closest('[data-editor]')) return;
    const isBox = target.closest('[data-check]') !== null;
    if (!isBox && !isChoosing) {
      open(event, target, link);
      return;
    }
    // A press on the label comes again from its box.
    if (isBox && !target.matches('input')) return;
    if (!isBox) event.preventDefault();
    turn(event, id);
  };
  const pressTwice = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? cellOf(event.target) : null;
    if (!cell || !isEditable(cell)) return;
    window.clearTimeout(waiting.current);
    window.getSelection()?.removeAllRanges();
    void begin(cell);
  };
  return { press, pressTwice, openLead: (id: string) => router.push(`/leads/${id}`) };
}
