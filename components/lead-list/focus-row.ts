/** Moves the focus to the link of the next or previous row; from outside the table to the first one. */
export function focusRow(frame: HTMLElement | null, step: 1 | -1): void {
  const links = [...(frame?.querySelectorAll<HTMLElement>('tbody tr a') ?? [])];
  const { activeElement } = document;
  const here = activeElement instanceof HTMLElement ? links.indexOf(activeElement) : -1;
  const next = here === -1 ? links[0] : links[here + step];
  next?.focus();
}
