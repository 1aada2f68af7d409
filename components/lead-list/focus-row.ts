import type { LedgerColumnKey } from '@/lib/domain/lead-column';
import type { Cell } from './cell-flow';

const linkOf = (row: Element | null | undefined): HTMLElement | null => row?.querySelector('th a') ?? null;

/** The line in which the focus is. */
export function focusedRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>('tr[data-lead]') ?? null;
}

/** Moves the focus to the link of the next or previous row, from group to group too; from outside to the first one. */
export function focusRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll('tr[data-lead]')];
  const here = focusedRow();
  linkOf(here ? rows[rows.indexOf(here) + step] : rows[0])?.focus();
}

/** The cell that an element stands in. */
export function cellOf(element: Element | null): Cell | null {
  const place = element?.closest<HTMLElement>('[data-column]');
  const leadId = place?.closest<HTMLElement>('tr[data-lead]')?.dataset.lead;
  const column = place?.dataset.column as LedgerColumnKey | undefined;
  return leadId === undefined || column === undefined ? null : { leadId, column };
}

/** Moves the focus to a cell; that of the name is its link. */
export function focusCell(frame: HTMLElement | null, { leadId, column }: Cell): void {
  const place = frame?.querySelector<HTMLElement>(`tr[data-lead="${leadId}"] [data-column="${column}"]`);
  (place?.querySelector<HTMLElement>('a') ?? place)?.focus();
}

/** Back to where choosing begins, the box of the head; a telephone has none, there it is the page. */
export function focusChoosing(): void {
  const box = document.querySelector<HTMLElement>('th[data-check] input');
  (box?.checkVisibility() ? box : document.querySelector<HTMLElement>('#main'))?.focus();
}
